import type { LifecycleNotice, SecurityNotice } from '../api/types-of-makers';
import { blankProduct, draftOf, draftStatuses, emptyDraft, isRevision, nextRevision, noticeOf, type Draft } from './draft';
import { lacking, sectionsOf } from './notice-fields';

const filled: Draft = {
  ...emptyDraft('Kasugai Meditec'),
  values: {
    maker: 'Kasugai Meditec',
    language: 'ja',
    namespace: 'https://kasugai.example',
    contact: 'PSIRT',
    trackingId: 'KMT-1',
    title: ' 件名 ',
    summary: '概要',
    cvss: 'ＣＶＳＳ:3.1/av:n/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    cves: 'cve-2099-1001、ＣＶＥ-2099-1002\nCVE-2099-1001',
    remedy: '更新',
    fixedOn: '2026-11-20',
    remedyUrl: '',
    noFix: 'no_fix_planned',
    mitigation: '遮断',
    reason: 'component_not_present',
    impact: '説明',
    changes: '初版',
    product: 'Sazanami 310',
    eol: '2028-03-31',
  },
  products: [{ ...blankProduct, name: 'Sazanami 310', versions: 'before', to: '2.0' }],
};
const before = { firstPublishedAt: '2026-11-26T00:00:00Z', revisions: [{ number: '1', date: '2026-11-26T00:00:00Z', summary: '初版' }] };
const security = (draft: Draft): SecurityNotice => noticeOf(draft) as SecurityNotice;

describe('the form of a notice', () => {
  it('is sent as it was filled in, with what is blank left unsaid', () =>
    expect(security(filled)).toEqual({
      kind: 'security',
      status: 'affected_fixed',
      language: 'ja',
      maker: 'Kasugai Meditec',
      namespace: 'https://kasugai.example',
      contact: 'PSIRT',
      trackingId: 'KMT-1',
      title: '件名',
      summary: '概要',
      cves: ['CVE-2099-1001', 'CVE-2099-1002'],
      cvss: null,
      products: [{ name: 'Sazanami 310', modelNumber: null, versions: 'before', from: null, to: '2.0', fixedIn: '2.0' }],
      remedy: '更新',
      fixedOn: '2026-11-20',
      remedyUrl: null,
      noFix: 'none_available',
      mitigation: '遮断',
      reason: null,
      impact: '',
      reference: null,
      changes: '初版',
      before: null,
    }));

  it('asks for a vector where one vulnerability affects products, and sends it as people type it', () => {
    const one = { ...filled, values: { ...filled.values, cves: 'CVE-2099-1001' } };
    const asks = (draft: Draft) => sectionsOf(draft).some(({ fields }) => fields.some(({ name }) => name === 'cvss'));
    expect([asks(one), asks(filled), asks({ ...one, status: 'not_affected' })]).toEqual([true, false, false]);
    expect(security(one).cvss).toBe('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H');
    expect(security({ ...one, status: 'under_investigation' }).cvss).toBeNull();
  });

  it.each<[status: SecurityNotice['status'], said: Partial<SecurityNotice>, why: string]>([
    ['affected_unfixed', { fixedOn: null, noFix: 'no_fix_planned', remedy: '更新', reason: null }, 'no fix has no day'],
    ['not_affected', { remedy: '', mitigation: '', reason: 'component_not_present', impact: '説明' }, 'nothing is to be mended'],
    ['under_investigation', { remedy: '', mitigation: '', reason: null, impact: '' }, 'nothing is known yet'],
  ])('leaves behind what belongs to another status: %s', (status, said) => {
    const notice = security({ ...filled, status });
    expect(notice).toMatchObject(said);
    expect(notice.products[0]?.fixedIn).toBeNull();
  });

  it('opens a notice that was read back, and sends the same again', () => {
    for (const status of draftStatuses) {
      const notice = { ...noticeOf({ ...filled, status }), ...(status === 'lifecycle' ? { before: [] } : { before }) };
      const opened = draftOf(notice as SecurityNotice | LifecycleNotice, filled);
      expect(noticeOf(opened)).toEqual(status === 'lifecycle' ? { ...notice, changes: '' } : notice);
      expect([isRevision(opened), nextRevision(opened)]).toEqual([true, status === 'lifecycle' ? 1 : 2]);
    }
  });

  it.each<[draft: Draft, places: readonly string[], why: string]>([
    [filled, [], 'everything is there'],
    [{ ...filled, products: [blankProduct] }, ['/products/0/name', '/products/0/to'], 'which product, and before which version'],
    [
      { ...filled, products: [{ ...blankProduct, name: 'x', versions: 'all' }] },
      ['/products/0/fixedIn'],
      'all are affected: which one is not?',
    ],
    [{ ...filled, values: { ...filled.values, title: ' ', remedy: '' } }, ['/title', '/remedy'], 'what it is about and what is to be done'],
    [{ ...filled, status: 'not_affected' }, [], 'a reason of the list is enough'],
    [{ ...filled, status: 'not_affected', values: { ...filled.values, reason: '', impact: '' } }, ['/impact'], 'else words are asked for'],
    [{ ...filled, status: 'lifecycle' }, [], 'one end is enough'],
    [{ ...filled, status: 'lifecycle', values: { ...filled.values, eol: '' } }, ['/eol'], 'a notice of ends without any'],
    [
      { ...filled, status: 'lifecycle', values: { ...filled.values, eos: '2027-03-31' } },
      ['/eos'],
      'support that ends before it is limited',
    ],
  ])('tells what it lacks: %#', (draft, places) => expect(lacking(draft)).toEqual(places));

  it('does not let go of what makes a later notice the same document', () => {
    const fixed = (draft: Draft): readonly string[] =>
      sectionsOf(draft).flatMap(({ fields }) => fields.filter(({ isFixed }) => isFixed).map(({ name }) => name));
    expect(fixed(filled)).toEqual([]);
    expect(fixed({ ...filled, before })).toEqual(['maker', 'trackingId', 'namespace']);
    expect(fixed({ ...filled, status: 'lifecycle', eventsBefore: [] })).toEqual(['maker', 'product']);
  });
});

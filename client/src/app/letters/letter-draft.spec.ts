import type { ReadMail } from '../api/types-of-letters';
import { blankModel, draftOf, emptyDraft, lacking, letterOf, withMail, type LetterDraft } from './letter-draft';

const today = '2026-11-26';
const filled: LetterDraft = {
  ...emptyDraft(today),
  values: { ...emptyDraft(today).values, maker: '春日井', title: '件名', summary: '内容', cves: 'ＣＶＥ－2099-1\ncve-2099-1' },
  models: [{ ...blankModel, name: 'さざなみ310', versions: 'before', from: '1.0', to: '2.0', serials: 'A1～A9' }, blankModel],
};

describe('A letter while it is filled in', () => {
  it('says what is there, and nothing that another choice asks for', () => {
    expect(letterOf(filled, 'ja')).toEqual({
      ...{ cameBy: 'letter', kind: 'affected_fixed', maker: '春日井', receivedOn: today, number: null, issuedOn: null },
      ...{ title: '件名', summary: '内容', whatToDo: '', language: 'ja', severity: '', cvss: '', address: null, ends: [] },
      cves: ['CVE-2099-1'],
      products: [{ name: 'さざなみ310', modelNumber: null, versions: 'before', from: null, to: '2.0', fixedIn: '2.0', serials: 'A1～A9' }],
    });
  });

  it('opens again as it was', () => {
    const letter = letterOf(filled, 'ja');
    expect(letterOf(draftOf(letter), 'ja')).toEqual(letter);
  });

  it.each<[changed: Partial<LetterDraft>, places: string[], why: string]>([
    [{}, [], 'a blank second row is no model'],
    [{ models: [blankModel] }, ['/products/0/name'], 'but one there has to be'],
    [{ models: [{ ...blankModel, name: 'a', versions: 'between' }] }, ['/products/0/from', '/products/0/to'], 'a range has two ends'],
    [{ models: [{ ...blankModel, name: 'a', versions: 'written' }] }, ['/products/0/to'], 'words have to be there'],
    [{ values: { ...filled.values, kind: 'lifecycle' } }, ['/ends'], 'something has to end'],
    [{ values: { ...filled.values, maker: ' ', summary: '' } }, ['/maker', '/summary'], ''],
  ])('with %j lacks %j (%s)', (changed, places) => {
    expect(lacking({ ...filled, ...changed }, false)).toEqual(places);
  });

  it('tells what changed, once it is a revision', () => {
    expect(lacking(filled, true)).toEqual(['/changes']);
  });
});

describe('A mail', () => {
  const mail: ReadMail = {
    from: '春日井 <a@example.com>',
    sentAt: '2026-11-19T23:30:00.000Z',
    subject: '改修',
    text: '本文',
    attachments: [],
  };
  const made = (draft: LetterDraft, makers: readonly string[]) => withMail(draft, mail, today, makers).values;

  it('fills what is blank, with the day in Japan', () => {
    expect(made(emptyDraft(today), ['春日井', '常盤木計測'])).toMatchObject({
      ...{ cameBy: 'mail', title: '改修', summary: '本文', issuedOn: '2026-11-20', receivedOn: '2026-11-20', maker: '春日井' },
    });
  });

  it('leaves what somebody wrote', () => {
    const values = { ...filled.values, receivedOn: '2026-11-24' };
    expect(made({ ...filled, values }, [])).toMatchObject({ title: '件名', summary: '内容', receivedOn: '2026-11-24' });
  });

  it('of several makers that it names takes none', () => {
    expect(made(emptyDraft(today), ['春日井', '<a@'])).not.toHaveProperty('maker');
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Advisory } from '#feeds/advisory.js';
import { identityOf, reviseAdvisory, type KnownRevision } from './revise-advisory.js';

/** `2` `2 draft` `2 at 2026-11-03` `2 "other words"`: a revision in short. */
function advisoryOf(text: string): Advisory {
  const [revision = ''] = text.split(' ');
  const at = /at (\S+)/.exec(text)?.[1];
  return {
    format: 'csaf-2.0',
    kind: 'advisory',
    publisher: { name: 'Kasugai Meditec', namespace: 'https://kasugai.example.com', category: 'vendor' },
    trackingId: 'KSG-2099-1',
    aliases: [],
    revision,
    status: text.includes('draft') ? 'draft' : 'final',
    revisions: [],
    title: /"(.*)"/.exec(text)?.[1] ?? 'title',
    language: null,
    category: null,
    tlp: null,
    publishedAt: null,
    revisedAt: at ? `${at}T00:00:00.000Z` : null,
    withdrawn: false,
    severityText: null,
    notes: [],
    references: [],
    products: [],
    vulnerabilities: [],
  };
}

interface Known {
  readonly revisions: readonly KnownRevision[];
  readonly currentId: string | null;
}

/** Takes documents one after the other, as the program does, and tells what each was and which one stands at the end. */
function taken(documents: readonly string[]): { outcomes: string[]; current: string } {
  let known: Known = { revisions: [], currentId: null };
  const outcomes: string[] = [];
  for (const [index, text] of documents.entries()) {
    const advisory = advisoryOf(text);
    // The same text is the same file.
    const found = reviseAdvisory(known.revisions, known.currentId, `bytes of ${text}`, advisory);
    outcomes.push(found.outcome + ('silent' in found && found.silent ? ' silently' : ''));
    if (found.outcome === 'same') continue;
    const revision = {
      id: `${index}`,
      revision: advisory.revision,
      revisedAt: advisory.revisedAt,
      documentId: `bytes of ${text}`,
      advisory,
    };
    known = { revisions: [...known.revisions, revision], currentId: found.outcome === 'older' ? known.currentId : revision.id };
  }
  return { outcomes, current: known.revisions.find(({ id }) => id === known.currentId)?.documentId.replace('bytes of ', '') ?? '' };
}

describe('documents of one advisory, in the order in which they arrive', () => {
  const facts: readonly (readonly [documents: readonly string[], outcomes: readonly string[], current: string, because: string])[] = [
    [['1'], ['new'], '1', 'the first'],
    [['1', '1'], ['new', 'same'], '1', 'the same bytes again'],
    [['1', '2'], ['new', 'revised'], '2', 'a newer version'],
    [['2', '1'], ['new', 'older'], '2', 'the older one arrives late and changes nothing'],
    [['2', '1', '1'], ['new', 'older', 'same'], '2', 'and is known from then on'],
    [['1', '3', '2'], ['new', 'revised', 'older'], '3', 'one in between'],
    [['1', '2', '1'], ['new', 'revised', 'same'], '2', 'an old one once more'],
    [['9', '10'], ['new', 'revised'], '10', 'versions are numbers'],
    [['1.9.0', '1.10.0'], ['new', 'revised'], '1.10.0', 'and semantic ones too'],
    [['2 at 2026-11-01', '1 at 2026-11-09'], ['new', 'older'], '2 at 2026-11-01', 'the version decides, whatever the dates say'],
    [
      ['1', '1 "other words"'],
      ['new', 'revised silently'],
      '1 "other words"',
      'another text under the same version: the later arrival, and a person is told',
    ],
    [
      ['1 at 2026-11-02 "a"', '1 at 2026-11-03 "b"'],
      ['new', 'revised silently'],
      '1 at 2026-11-03 "b"',
      'another text under the same version, revised later',
    ],
    [['1 at 2026-11-03 "b"', '1 at 2026-11-02 "a"'], ['new', 'older'], '1 at 2026-11-03 "b"', 'and revised earlier'],
    [['1 at 2026-11-02', '1 at 2026-11-03'], ['new', 'same'], '1 at 2026-11-02', 'the same text of another day says nothing new'],
    [['1', '2 draft'], ['new', 'older'], '1', 'a draft does not take the place of what is published'],
    [['2 draft', '1'], ['new', 'revised'], '1', 'what is published takes the place of a draft'],
    [['1', '2 draft', '2'], ['new', 'older', 'revised'], '2', 'until the draft is published'],
    [['1 draft', '2 draft'], ['new', 'revised'], '2 draft', 'drafts among themselves'],
  ];
  test.each(facts)('%p: %p, then %s stands (%s)', (documents, outcomes, current) => {
    expect(taken(documents)).toEqual({ outcomes, current });
  });

  test('whichever arrives first, the same revision stands at the end', () => {
    const documents = ['1', '2', '3 draft', '2.1'];
    for (const order of ordersOf(documents)) expect(taken(order).current).toBe('2.1');
  });
});

describe('the same text in another layout is the same document', () => {
  test('whatever its bytes', () => {
    const first: KnownRevision = { id: 'a', revision: '1', revisedAt: null, documentId: 'bytes', advisory: advisoryOf('1') };
    expect(reviseAdvisory([first], 'a', 'other bytes', advisoryOf('1'))).toEqual({ outcome: 'same', as: 'a' });
  });
});

describe('which advisory a document is about', () => {
  const facts: readonly (readonly [
    change: Partial<Advisory> | { publisher: Partial<Advisory['publisher']> },
    same: boolean,
    because: string,
  ])[] = [
    [{ revision: '7', title: 'another' }, true, 'another revision'],
    [{ trackingId: ' ksg-2099-1 ' }, true, 'letter case and blanks are no other id'],
    [{ publisher: { namespace: 'https://KASUGAI.example.com/' } }, true, 'a slash at the end is no other publisher'],
    [{ publisher: { name: 'Kasugai Meditec K.K.' } }, true, 'the namespace is who publishes, not the name'],
    [{ trackingId: 'KSG-2099-2' }, false, 'another id'],
    [{ publisher: { namespace: 'https://tokiwagi.example.com' } }, false, 'the same id of another publisher'],
    [{ publisher: { namespace: null } }, false, 'no namespace: then the name'],
  ];
  test.each(facts)('%p: the same is %p (%s)', (change, same) => {
    const one = advisoryOf('1');
    const other = { ...one, ...change, publisher: { ...one.publisher, ...('publisher' in change ? change.publisher : {}) } };
    expect(identityOf(other) === identityOf(one)).toBe(same);
  });
});

function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first, index) => ordersOf(items.filter((_, at) => at !== index)).map((rest) => [first, ...rest]));
}

import { newStatements } from './new-statements.js';
import type { LifecycleStatement } from './statement.js';

/** `document day`: what a revision says of the end of support of one model; the place in the list is the order in which it was written. */
function statement(line: string, index = 0): LifecycleStatement {
  const [documentId = '', day = '', term = 'end_of_life'] = line.split(' ');
  return {
    id: `s${index}`,
    modelId: 'm1',
    releaseId: null,
    deviceId: null,
    kind: 'eos',
    vocabulary: 'openeox',
    term,
    day,
    dayAsWritten: day,
    months: null,
    speaker: 'maker',
    speakerName: 'Kasugai Meditec',
    documentId,
    documentName: null,
    announcedOn: null,
    receivedOn: null,
    note: null,
    versionAsWritten: null,
    doubt: null,
    at: `2026-01-01T00:00:00.00${index}Z`,
    by: 'spec',
  };
}

const facts: readonly [known: readonly string[], said: readonly string[], own: string, added: readonly string[], reason: string][] = [
  [[], ['a1 2030-03-31'], 'a1', ['a1 2030-03-31'], 'nothing was said yet'],
  [['a1 2030-03-31'], ['a1 2030-03-31'], 'a1', [], 'read again'],
  [['a1 2030-03-31'], ['a2 2030-03-31'], 'a1,a2', [], 'another revision says the same'],
  [['a1 2030-03-31'], ['a2 2028-03-31'], 'a1,a2', ['a2 2028-03-31'], 'another day'],
  [['a1 2030-03-31', 'a2 2028-03-31'], ['a3 2030-03-31'], 'a1,a2,a3', ['a3 2030-03-31'], 'back to the first day: news too'],
  [['a1 2030-03-31', 'a2 2028-03-31'], ['a2 2028-03-31'], 'a1,a2', [], 'the last word, read again'],
  [['a1 2030-03-31'], ['b1 2030-03-31'], 'b1', [], 'another document in the same words'],
  [['a1 2030-03-31'], ['b1 2028-03-31'], 'b1', ['b1 2028-03-31'], 'another document contradicts'],
  [['a1 2030-03-31', 'b1 2028-03-31'], ['a1 2030-03-31'], 'a1', [], 'what the other said does not make it say it again'],
  [['a1 2030-03-31', 'a1 2031-03-31'], ['a1 2030-03-31', 'a1 2031-03-31'], 'a1', [], 'two days for one thing in one document'],
  [['a1 2030-03-31'], ['a2 2030-03-31', 'a2 2031-03-31'], 'a1,a2', ['a2 2030-03-31', 'a2 2031-03-31'], 'a second day beside the first'],
  [['a1 2030-03-31 end_of_sales'], ['a1 2030-03-31'], 'a1', ['a1 2030-03-31'], 'another term is another thing'],
];

describe('What a document says that is not yet its last word', () => {
  it.each(facts)('M118 after %j, %j of %s adds %j (%s)', (known, said, own, added) => {
    const found = newStatements(said.map(statement), known.map(statement), new Set(own.split(',')));
    expect(found.map(({ documentId, dayAsWritten }) => `${documentId ?? ''} ${dayAsWritten}`)).toEqual(added);
  });

  it('what is said later stands later, also within one millisecond', () => {
    const [added] = newStatements([statement('a2 2028-03-31')], [statement('a1 2030-03-31')], new Set(['a1', 'a2']));
    expect(added?.at).toBe('2026-01-01T00:00:00.001Z');
  });
});

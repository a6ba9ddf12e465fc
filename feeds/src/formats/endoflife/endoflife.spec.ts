import { read } from '../../formats.js';

const answer = (release: object) =>
  new TextEncoder().encode(JSON.stringify({ result: { name: 'p', releases: [{ name: '1', ...release }] } }));

describe('endoflife.date', () => {
  test.each<[object, object, string]>([
    [{ isEol: false, eolFrom: null }, { ended: false, endsOn: null }, 'no end is announced, which is not "supported for ever"'],
    [{ isEol: true, eolFrom: null }, { ended: true, endsOn: null }, 'over, on a day that nobody told'],
    [{ isEol: false, eolFrom: '2027-03-31' }, { ended: false, endsOn: '2027-03-31' }, 'announced'],
    [{ isEol: null, eolFrom: '2027/03' }, { ended: null, endsOn: null }, 'what is no day is none'],
  ])('M141 %j', (release, expected) => {
    expect(read(answer(release)).items[0]?.componentLifecycle?.releases[0]).toMatchObject(expected);
  });
});

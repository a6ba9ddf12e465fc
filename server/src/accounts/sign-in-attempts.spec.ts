import { watchSignIns } from './sign-in-attempts.js';

const MINUTE = 60_000;

/** `10x name@address at minute` or `ok name@address`, in order; then who asks when, and how long they have to wait. */
const cases: readonly [tries: string, asks: string, seconds: number, why: string][] = [
  ['', 'tanaka@ward at 0', 0, 'nobody has failed'],
  ['7x tanaka@ward at 0', 'tanaka@ward at 0', 0, 'seven may be a forgotten password'],
  ['8x tanaka@ward at 0', 'tanaka@ward at 0', 900, 'the eighth waits a quarter of an hour'],
  ['8x tanaka@ward at 0', 'tanaka@elsewhere at 0', 900, 'from wherever it is tried'],
  ['8x tanaka@ward at 0', 'suzuki@ward at 0', 0, 'others on the same ward may sign in'],
  ['8x tanaka@ward at 0', 'tanaka@ward at 10', 300, 'the wait runs out by itself'],
  ['8x tanaka@ward at 0', 'tanaka@ward at 15', 0, 'and is over'],
  ['4x tanaka@ward at 0, 4x tanaka@ward at 10', 'tanaka@ward at 10', 300, 'counted from the first of the eight'],
  ['4x tanaka@ward at 0, 4x tanaka@ward at 15', 'tanaka@ward at 15', 0, 'what is older than the window is forgotten'],
  ['7x tanaka@ward at 0, ok tanaka@ward, 7x tanaka@ward at 1', 'tanaka@ward at 1', 0, 'a success begins anew'],
  [
    '5x a@hall at 0, 7x b@hall at 0, 7x c@hall at 0, 7x d@hall at 0, 7x e@hall at 0, 7x f@hall at 0',
    'g@hall at 0',
    900,
    'forty from one address',
  ],
  ['5x a@hall at 0, 7x b@hall at 0, 7x c@hall at 0, 7x d@hall at 0, 7x e@hall at 0, 7x f@hall at 0', 'g@ward at 0', 0, 'not from another'],
  [
    '7x b@hall at 0, 7x c@hall at 0, 7x d@hall at 0, 7x e@hall at 0, 7x f@hall at 0, 5x a@hall at 0, ok mine@hall',
    'g@hall at 0',
    900,
    'a success of one does not open the address for guessing at the others',
  ],
];

describe('Tries to sign in', () => {
  it.each(cases)('after %j, %j waits %i seconds: %s', (tries, asks, seconds) => {
    const attempts = watchSignIns();
    for (const line of tries.split(', ').filter(Boolean)) {
      const [, times, name = '', address = '', minute] = /^(?:(\d+)x|ok) (\w+)@(\w+)(?: at (\d+))?$/.exec(line) ?? [];
      const at = Number(minute ?? 0) * MINUTE;
      for (let count = 0; count < Number(times ?? 1); count += 1) attempts.begun(name, address, at);
      if (!times) attempts.succeeded(name, address);
    }
    const [, name = '', address = '', minute] = /^(\w+)@(\w+) at (\d+)$/.exec(asks) ?? [];
    expect(attempts.secondsToWait(name, address, Number(minute) * MINUTE)).toBe(seconds);
  });

  it('forget by themselves what is long past, however many names are tried', () => {
    const attempts = watchSignIns();
    for (let index = 0; index < 20_000; index += 1) attempts.begun(`name${index}`, `address${index}`, index < 10_000 ? 0 : 16 * MINUTE);
    expect(attempts.secondsToWait('name1', 'address1', 16 * MINUTE)).toBe(0);
  });
});

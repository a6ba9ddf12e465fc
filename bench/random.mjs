/** Numbers that look random and are the same for the same seed (mulberry32), so that two runs measure the same hospital. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  const below = (limit) => Math.floor(next() * limit);
  return { next, below, oneOf: (items) => items[below(items.length)] };
}

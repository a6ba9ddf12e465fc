import { openHospital, type Hospital } from '../../test/hospital-in-memory.js';

/** Numbers that look random and are the same each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MAKERS = [
  '見守電機',
  '株式会社見守電機',
  'ミマモリ電機',
  'Mimamori Denki',
  '海外商会',
  'Watchful Devices',
  'Watchful Devices Inc.',
  '',
];
const NAMES = ['フローA', 'ﾌﾛｰA', 'フローＡ', 'FlowA', 'ビューB', '呼吸器D', ''];
const NUMBERS = ['FA-100', 'FA100', 'FA-200', 'VB-7', 'RD-1', '', ''];

interface Files {
  readonly aliases: string;
  readonly models: string;
  readonly devices: string;
}

/** Small files of words that meet often, with blanks, spellings and contradictions. */
function filesOf(seed: number): Files {
  const next = random(seed);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item;
  const lines = (count: number, line: (nth: number) => string) => Array.from({ length: count }, (_, nth) => line(nth)).join('\n');
  return {
    aliases: `alias,canonical\n${lines(4, () => `${one(MAKERS)},${one(['見守電機', 'Mimamori', 'Watchful Devices'])}`)}`,
    models: `model_key,type,brand_ja,maker,class\n${lines(5, (nth) => `key-${nth},${one(NUMBERS)},${one(NAMES)},${one(MAKERS)},${one(['II', 'III', ''])}`)}`,
    devices: `管理番号,製造販売業者,販売名,型式,製造番号,設置部署,ソフトウェアVer.,稼働状態\n${lines(12, (nth) => `N-${nth},${one(MAKERS)},${one(NAMES)},${one(NUMBERS)},S${Math.floor(next() * 8)},${one(['ICU', 'HCU', ''])},${one(['1.0', '1.1', '不明', ''])},${one(['稼働中', '廃棄', ''])}`)}`,
  };
}

const KINDS = ['aliases', 'models', 'devices'] as const;
const ORDERS = KINDS.flatMap((first) =>
  KINDS.filter((kind) => kind !== first).map((second) => [first, second, ...KINDS.filter((kind) => kind !== first && kind !== second)]),
);
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

function taken(files: Files, order: readonly (keyof Files)[]): Hospital {
  const one = openHospital();
  for (const kind of order) one.take(files[kind], { kind });
  return one;
}

describe('imports in whatever order', () => {
  it('give each device the same maker and model', () => {
    for (const seed of SEEDS) {
      const files = filesOf(seed);
      const [first, ...others] = ORDERS.map((order) => ({ seed, order: order.join(), models: taken(files, order).models() }));
      for (const other of others) expect({ ...other, order: first?.order }).toEqual(first);
    }
  });

  it('leave no two makers with one name, and no device without model and release', () => {
    for (const seed of SEEDS) {
      for (const order of ORDERS) {
        const { rows } = taken(filesOf(seed), order);
        const names = [...rows.manufacturer.values()].map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const { modelId, releaseId } of rows.device.values()) {
          expect(rows.device_model.has(modelId)).toBe(true);
          expect(rows.software_release.get(releaseId)?.modelId).toBe(modelId);
        }
      }
    }
  });
});

describe('the same file twice', () => {
  it('changes nothing, of whatever kind', () => {
    for (const seed of SEEDS) {
      const files = filesOf(seed);
      for (const order of ORDERS) {
        const one = taken(files, order);
        const before = one.state();
        for (const kind of order)
          expect(one.take(files[kind], { kind })).toMatchObject({ created: 0, updated: 0, missing: [], conflicts: 0, meetings: 0 });
        expect({ seed, order, state: one.state() }).toEqual({ seed, order, state: before });
      }
    }
  });
});

describe('a trial run', () => {
  it('reports what the real run reports', () => {
    for (const seed of SEEDS) {
      const one = openHospital();
      for (const files of [filesOf(seed), filesOf(seed + 1000)]) {
        for (const kind of KINDS) {
          const trial = one.take(files[kind], { kind, dryRun: true });
          expect({ ...one.take(files[kind], { kind }), id: null, dryRun: true }).toEqual(trial);
        }
      }
    }
  });
});

describe('taking imports back, the newest first', () => {
  it('leads back through every state', () => {
    for (const seed of SEEDS) {
      const one = openHospital();
      const states: unknown[] = [];
      for (const [nth, files] of [filesOf(seed), filesOf(seed + 1000)].entries())
        for (const kind of KINDS) {
          states.push(one.state());
          one.take(files[kind], { kind, ledger: nth === 1 && seed % 2 === 0 ? 'IT' : 'main' });
        }
      for (const [nth, before] of [...states.entries()].reverse()) {
        expect({ seed, nth, taken: one.undo(nth + 1) }).toEqual({ seed, nth, taken: { kind: 'done' } });
        expect({ seed, nth, state: one.state() }).toEqual({ seed, nth, state: before });
      }
    }
  });
});

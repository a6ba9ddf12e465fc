import { randomFrom } from './random.mjs';

/** Syllables of names that belong to nobody: every maker and model of a measured hospital is made of them. */
const STARTS = ['Ka', 'Mo', 'Su', 'Te', 'Ri', 'Ha', 'No', 'Yu', 'Se', 'Ku', 'Ta', 'Mi', 'Ro', 'Ne', 'Ho', 'Sa'];
const MIDDLES = ['ren', 'bal', 'dor', 'vik', 'lum', 'gan', 'tiv', 'zor', 'mek', 'paf', 'nis', 'huv', 'jar', 'wex', 'cad', 'fol'];
const ENDS = ['ta', 'qua', 'lio', 'dra', 'vex', 'mine', 'rox', 'bia', 'sol', 'tek', 'nar', 'pha', 'zim', 'kou', 'gel', 'wyn'];
const GENERIC_NAMES = [
  '汎用輸液ポンプ',
  '成人用人工呼吸器',
  '多項目モニタ',
  '超音波画像診断装置',
  '汎用心電計',
  '血液ガス分析装置',
  '電動式ベッド',
  '体外式除細動器',
];
const DEPARTMENTS = [
  'ICU',
  '手術部',
  '救急外来',
  '東3病棟',
  '東4病棟',
  '西5病棟',
  '検査部',
  '放射線部',
  '透析室',
  '内視鏡室',
  'NICU',
  '外来',
];
const CONNECTIONS = ['常時接続', '常時接続', '保守時のみ', 'スタンドアロン', '随時接続', ''];
const OWNERSHIPS = ['購入', '購入', 'リース', 'レンタル'];
const HEADINGS =
  '管理番号,資産番号,一般的名称,販売名,型式,製造販売業者,製造番号,クラス,設置部署,設置場所,設置日,購入区分,ソフトウェアVer.,OS,接続形態,IPアドレス,MACアドレス,VLAN,EOL,EOS,保守契約,稼働状態,備考';

/** A name that only this number has: 4,096 of them, and then the same with another ending. */
export function nameOf(number) {
  const [start, middle, end, round] = [
    STARTS[number % 16],
    MIDDLES[(number >> 4) % 16],
    ENDS[(number >> 8) % 16],
    Math.floor(number / 4096),
  ];
  return `${start}${middle}${end}${round > 0 ? nameOf(round) : ''}`;
}

/**
 * A hospital of our own making: makers, models, releases and a ledger.
 *
 * @param size.devices rows of the ledger; one in forty has no version written down
 * @returns models `{ number, maker, name, modelNumber, versions: [oldest … newest], devices: { version: count } }` and the ledger as CSV
 */
export function makeHospital({ devices, makers = 40, modelsOfMaker = 6, seed = 1 }) {
  const random = randomFrom(seed);
  const models = Array.from({ length: makers * modelsOfMaker }, (_, number) => makeModel(number, modelsOfMaker, random));
  const rows = Array.from({ length: devices }, (_, number) => rowOf(number, models[number % models.length], random));
  return {
    models,
    ledger: `\uFEFF${[HEADINGS, ...rows].join('\r\n')}\r\n`,
    releases: models.reduce((sum, { versions }) => sum + versions.length, 0),
  };
}

function makeModel(number, modelsOfMaker, random) {
  const [major, minor] = [1 + random.below(8), random.below(10)];
  return {
    number,
    maker: `${nameOf(4000 - Math.floor(number / modelsOfMaker))} Medical`,
    name: nameOf(number * 7),
    modelNumber: `${nameOf(number * 7)
      .slice(0, 2)
      .toUpperCase()}-${1000 + number}`,
    genericName: GENERIC_NAMES[number % GENERIC_NAMES.length],
    versions: [`${major}.${minor}.0`, `${major}.${minor}.4`, `${major + 1}.0.1`].slice(0, number % 2 === 0 ? 3 : 2),
    devices: new Map(),
  };
}

function rowOf(number, model, random) {
  const version = random.below(40) === 0 ? '' : random.oneOf(model.versions);
  model.devices.set(version, (model.devices.get(version) ?? 0) + 1);
  const year = 2012 + random.below(14);
  const connection = random.oneOf(CONNECTIONS);
  const [high, low] = [Math.floor(number / 200) % 250, (number % 200) + 10];
  return [
    `ME-${String(number + 1).padStart(6, '0')}`,
    `A${200000 + number}`,
    model.genericName,
    model.name,
    model.modelNumber,
    model.maker,
    `${model.modelNumber.replace('-', '')}${50000 + number}`,
    'Ⅲ',
    random.oneOf(DEPARTMENTS),
    `${1 + random.below(9)}階`,
    `${year}-0${1 + random.below(9)}-1${random.below(10)}`,
    random.oneOf(OWNERSHIPS),
    version,
    '',
    connection,
    connection.startsWith('常時') ? `10.20.${high}.${low}` : '',
    connection.startsWith('常時') ? `02:00:${hex(number >> 16)}:${hex(number >> 8)}:${hex(number)}:01` : '',
    connection.startsWith('常時') ? 'MED' : '',
    random.below(10) === 0 ? '' : `${year + 10}-03-31`,
    random.below(5) === 0 ? '' : `${year + 13}-03-31`,
    '有',
    '稼働中',
    '',
  ].join(',');
}

function hex(number) {
  return (number & 255).toString(16).padStart(2, '0');
}

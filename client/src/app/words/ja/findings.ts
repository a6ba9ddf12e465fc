/** Reasons and history of a finding, wherever they are shown. */
export const findings = {
  statement: '1. 公表された内容',
  stated: (publisher: string, status: string) => `${publisher}は、この製品について「${status}」と公表しています。`,
  noStatement: '製造販売業者自身の公表は、記載なし。',
  /** EPSS (FIRST). */
  exploitPrediction: (probability: number, percentile: number | null, day: string | null) =>
    `30日以内に悪用される確率の予測（EPSS）：${percent(probability)}${percentile === null ? '' : `、全体の上位${percent(1 - percentile)}`}${day === null ? '' : `（${day}時点）`}`,
  fact: '2. この機器の事実',
  component: (name: string, version: string) => `${name}　バージョン：${version}`,
  bySbom: '部品表（SBOM）の構成部品',
  bySbomHint: '公表元の文書はこの構成部品について述べています。機器への影響は、製造販売業者の公表で確かめてください。',
  componentElsewhere: 'この部品を含む機種を調べる',
  comparison: '3. 照合',
  via: (way: string) => `${way}による照合`,
  labels: {
    name: ['公表の製品名', '院内の機種'],
    status: ['公表の状態', '対象'],
    version: ['読み取った範囲', '公表のまま'],
    compared: ['条件', 'この機器'],
    doubt: ['公表の記載', '台帳の記載'],
    other: ['公表の記載', '台帳の記載'],
    serial: ['公表の製造番号', 'この機器の製造番号'],
    letter: ['受領日', '記録した人'],
    component: ['公表の記載', '部品表（SBOM）の構成部品'],
    'component.name': ['公表の記載', '部品表（SBOM）の記載'],
    'component.compared': ['条件', '構成部品のバージョン'],
    'component.doubt': ['公表の記載', '部品表（SBOM）の記載'],
    'version.older_than_listed': ['公表のまま', 'この機器'],
    'version.not_mentioned_after_eos': ['EOS', 'この機器'],
  },
  noReasons: '照合根拠の記録がありません。',
  text: '4. 公表元の文章',
  whatToDo: '5. 対応方法（公表元の記載）',
  noRemediation: '対応方法の記載なし。製造販売業者へ確認してください。',
  byMatching: '照合による',
  until: (day: string) => `期限 ${day}`,
  fixed: (day: string, by: string, version: string) => `実施日 ${day}　実施者 ${by}　バージョン ${version}`,
  device: '機器',
  place: '部署・設置場所',
  version: 'バージョン',
  state: '対応状況',
  decision: '判断',
};

/** One decimal, as such small shares need it. */
function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

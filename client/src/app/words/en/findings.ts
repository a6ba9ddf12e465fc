import type { Dictionary } from '../ja';

export const findings: Dictionary['findings'] = {
  statement: '1. What is stated',
  stated: (publisher, status) => `${publisher} states that this product is “${status}”.`,
  noStatement: 'Nothing is stated by the manufacturer itself.',
  /** EPSS (FIRST). */
  exploitPrediction: (probability: number, percentile: number | null, day: string | null) =>
    `Predicted exploitation within 30 days (EPSS): ${percent(probability)}${percentile === null ? '' : `, in the top ${percent(1 - percentile)}`}${day === null ? '' : ` (as of ${day})`}`,
  fact: '2. The fact about the device',
  component: (name, version) => `${name}, version: ${version}`,
  bySbom: 'Component in the SBOM',
  bySbomHint: 'The document speaks of this component. Whether the device is affected is for its manufacturer to say.',
  componentElsewhere: 'Models that contain this component',
  comparison: '3. The comparison',
  via: (way) => `met by ${way.toLowerCase()}`,
  labels: {
    name: ['As published', 'Our model'],
    status: ['Status', 'About'],
    version: ['Understood as', 'As published'],
    compared: ['Condition', 'This device'],
    doubt: ['Published', 'Inventory'],
    other: ['Published', 'Inventory'],
    serial: ['Published serial numbers', 'This device’s serial number'],
    letter: ['Received on', 'Recorded by'],
    component: ['Published', 'Component in the SBOM'],
    'component.name': ['Published', 'SBOM'],
    'component.compared': ['Condition', 'Component’s version'],
    'component.doubt': ['Published', 'SBOM'],
    'version.older_than_listed': ['As published', 'This device'],
    'version.not_mentioned_after_eos': ['EOS', 'This device'],
  },
  noReasons: 'No reasons are recorded.',
  text: '4. The publisher’s own text',
  whatToDo: '5. What to do (as published)',
  noRemediation: 'No remediation is stated. Please ask the manufacturer.',
  byMatching: 'by matching',
  until: (day) => `until ${day}`,
  fixed: (day, by, version) => `done on ${day} by ${by}, version ${version}`,
  device: 'Device',
  place: 'Department, location',
  version: 'Version',
  state: 'State',
  decision: 'Decision',
};

/** One decimal, as such small shares need it. */
function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

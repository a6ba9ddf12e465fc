import type { Because, FindingView } from '../api/types-of-findings';
import type { Dictionary } from '../words/ja';
import { placeText } from '../words/place-text';
import { spoken } from '../words/spoken';

/** One step of the comparison, ready to read. */
export interface ReasonRow {
  readonly sentence: string;
  /** What was compared with what, named as the step has it. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly pointer: string | null;
}

/** With this step the reasons begin that rest on a component of an SBOM, and not on the device's own name. */
const componentMet = 'component.of_sbom';

/** The steps of a reason in the order they were made, each with its sentence. */
export function reasonRows(because: readonly Because[], words: Dictionary): readonly ReasonRow[] {
  const ofComponents = { ...words.sentences.because, ...words.sentences.componentReasons };
  let isComponent = false;
  return because.map((step) => {
    isComponent = step.code === componentMet || (isComponent && !namesDevice(step));
    const sentences = isComponent ? ofComponents : words.sentences.because;
    return {
      sentence: spoken(sentences, step.code, words.everywhere.unknownCode, { sought: step.sought, found: step.found }),
      facts: factsOf(step, isComponent, words),
      pointer: step.pointer,
    };
  });
}

/** Reasons of several documents stand one behind the other: the name of the device itself begins those of another kind. */
function namesDevice({ code }: Because): boolean {
  return (
    code.startsWith('name.') &&
    !/^name\.(component_name|purl_|cpe_|backport_|ecosystem_|distribution_|release_|architecture_|repository_)/.test(code)
  );
}

/** What stands in `sought` and `found` differs with the step: two names, a status and a product, a range and its words, a condition and a version. */
function factsOf({ code, sought, found }: Because, isComponent: boolean, words: Dictionary): ReasonRow['facts'] {
  const { labels } = words.findings;
  const family = code.split('.')[0] ?? '';
  const names = [
    code,
    ...(code.startsWith('name.serial_number') ? ['serial'] : []),
    ...(isComponent ? [`component.${family}`] : []),
    family,
  ];
  const name = names.find((each) => Object.hasOwn(labels, each)) ?? 'other';
  const [soughtLabel = '', foundLabel = ''] = labels[name as keyof typeof labels];
  const facts = [
    { label: soughtLabel, value: family === 'status' || sought === found ? '' : sought },
    { label: foundLabel, value: found },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** Remediations told once, whichever of the findings carry them, in the order first told. */
export function remediationsOf(findings: readonly FindingView[]): readonly FindingView['remediations'][number][] {
  const told = new Map(findings.flatMap((finding) => finding.remediations.map((one) => [JSON.stringify(one), one] as const)));
  return [...told.values()];
}

/** Findings that share verdict, release and reasons read alike: one of each, with how many devices it stands for. */
export function alike(findings: readonly FindingView[]): readonly { readonly finding: FindingView; readonly devices: number }[] {
  const groups = new Map<string, { finding: FindingView; devices: number }>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.vulnerability, finding.verdict, finding.softwareVersion, finding.statement, finding.because]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { finding, devices: 1 });
    else group.devices += 1;
  }
  return [...groups.values()];
}

/** One device of an entry with all of its findings, so that a device is decided on as one. */
export interface ConcernedDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly place: string;
  readonly softwareVersion: string | null;
  readonly findings: readonly FindingView[];
}

/** The devices behind findings, in the order they first stand. */
export function devicesBehind(findings: readonly FindingView[]): readonly ConcernedDevice[] {
  const byDevice = new Map<string, FindingView[]>();
  for (const finding of findings) byDevice.set(finding.deviceId, [...(byDevice.get(finding.deviceId) ?? []), finding]);
  return [...byDevice].flatMap(([deviceId, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      { deviceId, name: first.ledgerNumber ?? first.model, place: placeText(first), softwareVersion: first.softwareVersion, findings: own },
    ];
  });
}

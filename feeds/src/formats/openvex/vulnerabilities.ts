import type { Remediation, VulnerabilityStatement } from '../../advisory.js';
import { blankVulnerability } from '../../blank-statements.js';
import { joinedStatuses } from '../../merged-vulnerabilities.js';
import type { RemarkBook } from '../../remark-book.js';
import { vulnerabilityIds } from '../../vocabulary/vulnerability-id.js';
import type { Statement } from './statements.js';

/**
 * One vulnerability for all statements about it. Of several statements about one product the latest holds (specification, "VEX status over
 * time"); of equal instants the later in the document.
 */
export function vulnerabilitiesOf(statements: readonly Statement[], remarks: RemarkBook): readonly VulnerabilityStatement[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { id } = vulnerabilityIds(statement.vulnerability, '');
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [statement]);
    else group.push(statement);
  }
  return [...groups.values()].map((group) => vulnerabilityOf(group, remarks));
}

/** What is left of a statement when later ones have taken products from it. */
interface Holding extends Statement {
  readonly held: readonly string[];
}

function vulnerabilityOf(group: readonly Statement[], remarks: RemarkBook): VulnerabilityStatement {
  const holding = holdingOf(group, remarks);
  const ids = vulnerabilityIds(
    group.flatMap((statement) => statement.vulnerability),
    '',
  );
  const notes = holding.flatMap((statement) => [
    ...(statement.description === null ? [] : [noteOf('description', statement.description, statement)]),
    ...(statement.remark === null || statement.remark.trim() === '' ? [] : [noteOf('general', statement.remark, statement)]),
  ]);
  return {
    ...blankVulnerability(ids, group[0]?.pointer ?? ''),
    notes,
    statuses: joinedStatuses(holding.map(({ status, held }) => ({ status, productIds: held }))),
    remediations: holding.flatMap(actionOf),
    threats: holding.flatMap(({ impact, held }) => (impact === null ? [] : [{ category: 'impact', details: impact, productIds: held }])),
    justifications: holding.flatMap(({ justification, held }) =>
      justification === null ? [] : [{ label: justification, productIds: held }],
    ),
  };
}

function holdingOf(group: readonly Statement[], remarks: RemarkBook): readonly Holding[] {
  const latest = new Map<string, Statement>();
  for (const statement of group) {
    for (const id of statement.productIds) {
      const before = latest.get(id);
      // Instants are all in UTC and of one length, so that their order is that of their texts; an unknown one is the earliest.
      if (before === undefined || (statement.at ?? '') >= (before.at ?? '')) latest.set(id, statement);
    }
  }
  return group.flatMap((statement) => {
    const held = statement.productIds.filter((id) => latest.get(id) === statement);
    if (held.length < statement.productIds.length) remarks.note(statement.pointer, 'statement-superseded');
    return held.length === 0 && statement.productIds.length > 0 ? [] : [{ ...statement, held }];
  });
}

/** An action may be anything from an update to a firewall rule; calling it a fix would be a guess. */
function actionOf({ action, actionAt, held, pointer }: Holding): readonly Remediation[] {
  if (action === null || action.trim() === '') return [];
  const place = `${pointer}/action_statement`;
  return [{ category: 'mitigation', details: action, url: null, at: actionAt, productIds: held, restart: null, pointer: place }];
}

function noteOf(category: string, text: string, { pointer, held }: Holding) {
  return { category, title: null, text, pointer, ...(held.length > 0 && { productIds: held }) };
}

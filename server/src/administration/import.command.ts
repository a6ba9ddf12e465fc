import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../http/refusal.js';
import { sentenceOf } from '../http/sentences.js';
import type { ImportReport, ReportedRow } from '../inventory/import-report.js';
import { ImportService } from '../inventory/import.service.js';
import { ImportQuery } from '../inventory/inventory.contract.js';
import { MatchingService } from '../matching/matching.service.js';
import { textOption, wordAt, type Command, type Surroundings } from './command-line.command.js';
import { atTheMachine } from './token.command.js';
import { read } from './user.command.js';

export const importCommand: Command = {
  options: { kind: { type: 'string' }, ledger: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(asked, surroundings) {
    const path = wordAt(asked, 0, 'FILE');
    const query = read(ImportQuery, {
      kind: textOption(asked, 'kind'),
      ledger: textOption(asked, 'ledger'),
      dryRun: asked.options['dry-run'] === true ? 'true' : 'false',
    });
    const bytes = await readFile(path).catch(() => {
      throw new Refusal(404, 'use.file-not-readable', { file: path });
    });
    const program = await surroundings.program();
    const importing = program.get(ImportService, { strict: false });
    const report = await importing.import({ name: basename(path), bytes }, query, atTheMachine());
    tell(report, surroundings);
    if (!query.dryRun) await program.get(MatchingService, { strict: false }).settle();
    return 0;
  },
};

function tell(report: ImportReport, { say, line, language }: Surroundings): void {
  const { rows, created, updated, unchanged, missing, rejected, remarks, conflicts, meetings } = report;
  say(report.dryRun ? 'import.tried' : 'import.done', { file: report.fileName, ledger: report.ledger });
  say('import.counts', { rows, created, updated, unchanged, missing: missing.length, rejected: rejected.length, remarks: remarks.length });
  if (conflicts + meetings > 0) say('import.questions', { conflicts, meetings });
  const told = ({ row, column, value, code }: ReportedRow) =>
    [row, column, value, sentenceOf(language, `inventory.row.${code.replace(/^inventory\./, '')}`, { value, column })].join('\t');
  for (const each of rejected) line(told(each));
  for (const each of remarks) line(told(each));
}

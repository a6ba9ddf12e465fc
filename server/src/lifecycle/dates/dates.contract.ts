import { z } from 'zod';
import { Day, Instant, PageQuery, pageOf } from '../../http/page.contract.js';
import { meanings, speakers, statedKinds, vocabularies } from './statement.js';

const words = z.string().trim().min(1).max(500);
const wordsOrNull = z.string().trim().max(2000).nullish();

/** What somebody said about the end of a model, release or device. */
export const NewStatement = z.object({
  deviceId: z.string().describe('a device of the model; with reach "device" the statement holds for it alone'),
  reach: z.enum(['model', 'release', 'device']),
  kind: z.enum(statedKinds),
  vocabulary: z.enum(vocabularies).exclude(['ledger']).default('letter'),
  term: words.describe('the word as it stands in the document'),
  day: words.describe('the date as written, in the Japanese calendar too; "tba" or 未定 where the document names none'),
  months: z.number().int().min(1).max(600).nullish().describe('of the durable life (耐用期間): its length'),
  speaker: z.enum(speakers).exclude(['ledger', 'catalogue']),
  speakerName: words,
  documentName: wordsOrNull,
  announcedOn: Day.nullish(),
  receivedOn: Day.nullish(),
  note: wordsOrNull,
  meaning: z.enum(meanings).nullish().describe('confirmed by the person who enters it; absent: a person confirms it later'),
  reason: wordsOrNull,
});
export type NewStatement = z.infer<typeof NewStatement>;

export const NewMapping = z.object({ meaning: z.enum(meanings), reason: words });
export type NewMapping = z.infer<typeof NewMapping>;

export const NewTelling = z.object({ deviceId: z.string(), toldTo: words, means: words, toldOn: Day });
export type NewTelling = z.infer<typeof NewTelling>;

const Dates = z.object({ eol: Day.nullable(), eos: Day.nullable() });

export const TermView = z.object({
  vocabulary: z.enum(vocabularies),
  term: z.string(),
  kind: z.enum(statedKinds),
  proposes: z.enum(meanings).nullable(),
  ja: z.string(),
  en: z.string(),
  source: z.string(),
});
export const TermPage = pageOf(TermView);

export const StatementView = z.object({
  id: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  softwareVersion: z.string().nullable(),
  reach: z.enum(['model', 'release', 'device']),
  deviceId: z.string().nullable(),
  kind: z.enum(statedKinds),
  vocabulary: z.enum(vocabularies),
  term: z.string(),
  day: Day.nullable(),
  dayAsWritten: z.string(),
  months: z.number().int().nullable(),
  speaker: z.enum(speakers),
  speakerName: z.string(),
  documentId: z.string().nullable(),
  documentName: z.string().nullable(),
  announcedOn: Day.nullable(),
  receivedOn: Day.nullable(),
  note: z.string().nullable(),
  versionAsWritten: z.string().nullable().describe('the words of the document about versions'),
  doubt: z
    .string()
    .nullable()
    .describe('why nobody can tell whether the release is meant by these words, in the codes of the reasons of findings (version_unknown)'),
  at: Instant,
  by: z.string(),
  meaning: z.enum(meanings).nullable(),
  mappings: z.array(z.object({ meaning: z.enum(meanings), reason: z.string(), at: Instant, by: z.string() })),
  proposal: TermView.nullable(),
  holds: z.array(z.enum(['eol', 'eos'])).describe('the dates of the device that it gives now'),
});
export type StatementView = z.infer<typeof StatementView>;
export const StatementPage = pageOf(StatementView);
export const OpenStatementQuery = PageQuery;

const DateNow = z.object({
  day: Day.nullable(),
  origin: z.enum(['ledger', 'hand', 'notice', 'master']).nullable(),
  asWritten: z.string().nullable(),
  at: Instant.nullable(),
  by: z.string().nullable(),
  announced: Day.nullable().describe('what the maker announced and a person confirmed; differs from day where the ledger says otherwise'),
});

/** Everything about the dates of one device. */
export const DeviceDates = z.object({
  eol: DateNow,
  eos: DateNow,
  estimate: z.object({ eol: Day, saleEndedOn: Day, months: z.number().int() }).nullable(),
  history: z.array(StatementView).describe('newest first'),
  tellings: z.array(
    z.object({ id: z.string(), toldTo: z.string(), means: z.string(), toldOn: Day, dates: z.array(Dates), at: Instant, by: z.string() }),
  ),
  toTellAgain: z.array(z.object({ toldTo: z.string(), means: z.string(), toldOn: Day, told: z.array(Dates) })),
});
export type DeviceDates = z.infer<typeof DeviceDates>;

export const LifecycleExportQuery = z.object({ format: z.enum(['openeox', 'cle']) });
export type LifecycleExportQuery = z.infer<typeof LifecycleExportQuery>;

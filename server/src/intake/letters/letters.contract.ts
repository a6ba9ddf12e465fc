import { z } from 'zod';
import { letterKinds, letterVersions, letterWays } from '#feeds/letters/letter.js';
import { vocabularyTerms } from '../../lifecycle/dates/vocabularies.facts.js';
import { AdvisoryDeviceView } from '../../matching/matching.contract.js';
import { Day, Instant } from '../../http/page.contract.js';

/** What ends, by the kinds of the words that letters use. */
const endKinds = vocabularyTerms
  .filter(({ vocabulary, kind }) => vocabulary === 'letter' && kind !== 'durable_life')
  .map(({ kind }) => kind);

const short = z.string().trim().max(300);
const filled = short.min(1);
const long = z.string().trim().max(50_000);
const orNull = filled.nullable().default(null);

const LetterProductForm = z
  .object({
    name: filled,
    modelNumber: orNull,
    versions: z.enum(letterVersions).default('unstated').describe('unstated: the letter says nothing of versions, which is never "all"'),
    from: orNull,
    to: orNull.describe('with `written`: the words of the letter'),
    fixedIn: orNull,
    serials: long
      .default('')
      .describe('one serial number or range a line: `SZ3-00100～SZ3-00200`, `SZ3-00315`, `2024*`; empty: every device of the model'),
  })
  .superRefine(({ versions, from, to }, context) => {
    if (versions !== 'all' && versions !== 'unstated' && to === null) missing('to', context);
    if (versions === 'between' && from === null) missing('from', context);
  });

/** What staff write down of a letter. */
export const LetterForm = z
  .object({
    cameBy: z.enum(letterWays),
    kind: z.enum(letterKinds),
    maker: filled,
    receivedOn: Day,
    number: orNull.describe('the maker’s own'),
    issuedOn: Day.nullable().default(null),
    title: filled,
    summary: long.min(1),
    whatToDo: long.default(''),
    language: z.enum(['ja', 'en']).default('ja'),
    cves: z
      .array(z.string().regex(/^CVE-\d{4}-\d{4,19}$/))
      .max(200)
      .refine((cves) => new Set(cves).size === cves.length, 'each once')
      .default([]),
    severity: short.default('').describe('as the letter has it'),
    cvss: short.default('').describe('the vector, where the letter gives one'),
    products: z.array(LetterProductForm).min(1).max(200),
    ends: z
      .array(z.object({ kind: z.enum(endKinds), day: Day }))
      .max(20)
      .default([]),
    address: z
      .string()
      .trim()
      .max(2000)
      .regex(/^https?:\/\/[^\s"<>]+$/)
      .nullable()
      .default(null),
  })
  .superRefine(({ kind, ends }, context) => {
    if (kind === 'lifecycle' && ends.length === 0) missing('ends', context);
  });
export type LetterForm = z.infer<typeof LetterForm>;

/** The next revision of a letter: corrected, told again by its maker, or taken back. */
export const LetterRevision = z.object({
  letter: LetterForm,
  base: filled.describe('the revision that was looked at: when somebody else was quicker it is refused'),
  changes: filled,
  withdrawn: z.boolean().default(false),
  kept: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(50)
    .default([])
    .describe('attachments of the revision before that stay'),
});
export type LetterRevision = z.infer<typeof LetterRevision>;

const AttachmentView = z.object({ sha256: z.string(), name: z.string(), type: z.string(), size: z.number().int() });

export const LetterView = z.object({
  letter: z.unknown().describe('as POST /advisories/letters takes it'),
  revision: z.string(),
  withdrawn: z.boolean(),
  attachments: z.array(AttachmentView),
});

const Serials = z.object({
  numbers: z.array(z.string()),
  ranges: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable() })),
});

/** What a letter would mean here; nothing is stored. */
export const LetterTrial = z.object({
  affected: z.number().int(),
  undetermined: z.number().int(),
  total: z.number().int().describe('devices of which it speaks; `items` are the first of them, the gravest in front'),
  items: z.array(AdvisoryDeviceView),
  unmet: z.array(z.string()).describe('models that met none of the hospital’s for certain'),
  serials: z.array(Serials).describe('how the serial numbers of each product are read'),
});
export type LetterTrial = z.infer<typeof LetterTrial>;

/** What a mail tells of itself; null is not there. */
export const ReadMail = z.object({
  from: z.string().nullable(),
  sentAt: Instant.nullable(),
  subject: z.string().nullable(),
  text: z.string(),
  attachments: z.array(z.string()).describe('names of the files in it'),
});

function missing(field: string, context: z.RefinementCtx): void {
  context.addIssue({ code: 'custom', path: [field], message: 'missing' });
}

import { disclosures } from './mds2.js';
import { z } from 'zod';
import { Instant, PageQuery, pageOf } from '../../http/page.contract.js';
import { connections } from '../../inventory/inventory.contract.js';
import { DocumentRemark } from '../documents.contract.js';

/** Answers in the form's words; `other` is free text as written, null a question that was left blank. */
const Word = z.enum(['yes', 'no', 'not_applicable', 'see_note', 'other']).nullable();
const InBoth = { en: z.string(), ja: z.string() };

const QuestionView = z.object({
  id: z.string(),
  parent: z.string().nullable().describe('the question of which this one asks more'),
  ...InBoth,
  kind: z.enum(['yes-no', 'text', 'day']),
});
const SectionView = z.object({ section: z.string(), ...InBoth, questions: z.array(QuestionView) });
const PresetView = z.object({ preset: z.string(), ...InBoth, asks: z.string() });

/** The form of 2019 in our own words, and questions to ask of the whole fleet. */
export const Mds2Form = z.object({ sections: z.array(SectionView), presets: z.array(PresetView) });

export const AnswerView = z.object({
  questionId: z.string(),
  question: z.string().nullable().describe('as the file words it'),
  answer: Word,
  asWritten: z.string().nullable(),
  note: z.string().nullable(),
  pointer: z.string(),
});

const SheetHead = z.object({
  documentId: z.string(),
  kind: z.enum(['mds2', 'mds']),
  form: z.enum(['mds2-2019', 'mds2-2013', 'mds', 'sds']),
  releaseDate: z.string().nullable().describe('as written'),
  softwareVersion: z.string().nullable().describe('null: of the model in all versions'),
  answers: z.number().int(),
  receivedAt: Instant,
  by: z.string(),
  replacedAt: Instant.nullable(),
});

const AnsweredSection = z.object({
  section: z.string(),
  en: z.string().nullable().describe('null where the form is not known to have the section'),
  ja: z.string().nullable(),
  answers: z.array(AnswerView.extend({ en: z.string().nullable(), ja: z.string().nullable() })),
});

/** A sheet by section, with the others that are kept of the same model. */
export const SheetView = SheetHead.extend({
  format: z.string(),
  fileName: z.string().nullable(),
  manufacturer: z.string(),
  model: z.string(),
  statedManufacturer: z.string().nullable().describe('as the form has it'),
  statedModel: z.string().nullable(),
  documentNumber: z.string().nullable(),
  sections: z.array(AnsweredSection),
  remarks: z.array(DocumentRemark),
  others: z.array(SheetHead).describe('other sheets of the same model and kind, newest first'),
});

const ChangeView = z.object({
  questionId: z.string(),
  en: z.string().nullable(),
  ja: z.string().nullable(),
  before: AnswerView.nullable(),
  after: AnswerView.nullable(),
});
export const DifferenceQuery = z.object({ from: z.string().describe('id of the earlier sheet') });
export type DifferenceQuery = z.infer<typeof DifferenceQuery>;
export const SheetDifference = z.object({ items: z.array(ChangeView) });

const LONGEST_TEXT = 4000;
/** A sheet typed in a form: for what comes on paper or as a PDF. */
export const TypedSheet = z.object({
  manufacturer: z.string().min(1).max(300),
  model: z.string().min(1).max(300).describe('name or model number'),
  softwareVersion: z.string().max(200).optional().describe('absent: of the model in all versions'),
  form: z.enum(['mds2-2019', 'mds2-2013', 'mds', 'sds']),
  documentNumber: z.string().max(300).optional(),
  releaseDate: z.string().max(100).optional(),
  answers: z
    .array(
      z.object({
        questionId: z.string().min(1).max(100),
        question: z.string().max(LONGEST_TEXT).optional(),
        answer: z.string().max(LONGEST_TEXT).describe("the form's words or a text; as it would stand in the form"),
        note: z.string().max(LONGEST_TEXT).optional(),
      }),
    )
    .max(1000),
});
export type TypedSheet = z.infer<typeof TypedSheet>;

const outcomes = ['meets', 'meets_not', 'cannot_tell'] as const;
export const FleetFilter = z.object({
  asks: z.string().max(2000).default('').describe('`MLDP-2:no;RMOT-1,RMOT-2:yes`: all conditions, any of their questions and answers'),
  kind: z.enum(disclosures).default('mds2').describe('mds: of makers, sds: of service providers (医療情報セキュリティ開示書)'),
  department: z.string().max(500).optional(),
  connection: z.enum(connections).optional(),
  vlan: z.string().max(500).optional(),
  outcome: z.enum(outcomes).optional(),
});
export type FleetFilter = z.infer<typeof FleetFilter>;
export const FleetQuery = PageQuery.extend(FleetFilter.shape);
export type FleetQuery = z.infer<typeof FleetQuery>;
export const FleetExport = FleetFilter.extend({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  language: z.enum(['ja', 'en']).default('ja'),
});
export type FleetExport = z.infer<typeof FleetExport>;

export const FleetRow = z.object({
  deviceId: z.string(),
  ledgerNumber: z.string().nullable(),
  manufacturer: z.string(),
  model: z.string(),
  softwareVersion: z.string().nullable(),
  department: z.string().nullable(),
  place: z.string().nullable(),
  connection: z.enum(connections),
  vlan: z.string().nullable(),
  outcome: z.enum(outcomes),
  why: z.enum(['no_sheet', 'other_version', 'other_form', 'not_answered', 'see_note', 'free_text']).nullable(),
  documentId: z.string().nullable(),
  answers: z.array(AnswerView.omit({ question: true, pointer: true })),
});
export type FleetRow = z.infer<typeof FleetRow>;

export const FleetPage = pageOf(FleetRow).extend({
  counts: z.object({ meets: z.number().int(), meets_not: z.number().int(), cannot_tell: z.number().int() }),
  departments: z.array(z.string()),
  vlans: z.array(z.string()),
});

/** What a device's maker disclosed that bears on its findings and on the end of its support. Shown beside them; decides nothing. */
export const DisclosedView = z.object({
  sheets: z.array(SheetHead.extend({ fits: z.enum(['this_version', 'every_version', 'other_version']) })),
  patching: z
    .object({
      hospital: z.boolean().nullable(),
      maker: z.boolean().nullable(),
      remote: z.boolean().nullable(),
      automatic: z.boolean().nullable(),
    })
    .nullable(),
  topics: z.array(
    z.object({
      topic: z.string(),
      bearsOn: z.array(z.enum(['finding', 'lifecycle'])),
      ...InBoth,
      answers: z.array(AnswerView.extend({ en: z.string().nullable(), ja: z.string().nullable() })),
    }),
  ),
});

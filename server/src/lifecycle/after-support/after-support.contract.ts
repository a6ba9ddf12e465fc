import { z } from 'zod';
import { Day, Instant, pageOf } from '../../http/page.contract.js';
import { acknowledgementEntryKinds, dutyKinds, dutyStepKinds } from './acknowledgement.js';

const words = z.string().trim().min(1).max(4000);
const wordsOrNull = z.string().trim().max(4000).nullish();

export const NewAcknowledgement = z.object({
  deviceIds: z.array(z.string()).min(1).max(2000).describe('devices of one model'),
  reason: words.describe('why the devices are used on'),
  residualRisk: words,
  conditions: words.describe('under which they are used on: network, controls, watching'),
  explainedOn: Day.nullish().describe("the maker's explanation: when, by whom, to whom, with which documents"),
  explainedBy: wordsOrNull,
  explainedTo: wordsOrNull,
  explainedWith: wordsOrNull,
  responsible: words,
  confirmBy: Day.describe('until when it is confirmed again: a year at most'),
});
export type NewAcknowledgement = z.infer<typeof NewAcknowledgement>;

export const NewEntry = z.object({
  kind: z.enum(acknowledgementEntryKinds).exclude(['signed_scan']),
  office: z.string().trim().max(200).default(''),
  person: words,
  on: Day,
  confirmBy: Day.nullish(),
  note: wordsOrNull,
});
export type NewEntry = z.infer<typeof NewEntry>;

const EntryView = z.object({
  id: z.string(),
  kind: z.enum(acknowledgementEntryKinds),
  office: z.string(),
  person: z.string(),
  on: Day,
  confirmBy: Day.nullable(),
  documentId: z.string().nullable(),
  documentName: z.string().nullable(),
  note: z.string().nullable(),
  at: Instant,
  by: z.string(),
});

export const AcknowledgementView = z.object({
  id: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  devices: z.array(
    z.object({
      deviceId: z.string(),
      ledgerNumber: z.string().nullable(),
      serialNumber: z.string().nullable(),
      softwareVersion: z.string().nullable(),
      department: z.string().nullable(),
    }),
  ),
  eos: Day.nullable(),
  reason: z.string(),
  residualRisk: z.string(),
  conditions: z.string(),
  explainedOn: Day.nullable(),
  explainedBy: z.string().nullable(),
  explainedTo: z.string().nullable(),
  explainedWith: z.string().nullable(),
  responsible: z.string(),
  confirmBy: Day,
  isApproved: z.boolean(),
  isEnded: z.boolean(),
  entries: z.array(EntryView),
  at: Instant,
  by: z.string(),
});
export type AcknowledgementView = z.infer<typeof AcknowledgementView>;
export const AcknowledgementPage = pageOf(AcknowledgementView);

export const NewDuty = z.object({
  deviceId: z.string(),
  reach: z.enum(['model', 'device']),
  kind: z.enum(dutyKinds),
  subject: words,
  dueOn: Day.nullish(),
});
export type NewDuty = z.infer<typeof NewDuty>;

export const NewStep = z.object({ kind: z.enum(dutyStepKinds), on: Day, documentName: wordsOrNull, note: wordsOrNull });
export type NewStep = z.infer<typeof NewStep>;

const StepView = z.object({
  kind: z.enum(dutyStepKinds),
  on: Day,
  documentName: z.string().nullable(),
  note: z.string().nullable(),
  at: Instant,
  by: z.string(),
});
export const DutyView = z.object({
  id: z.string(),
  kind: z.enum(dutyKinds),
  reach: z.enum(['model', 'device']),
  subject: z.string(),
  dueOn: Day.nullable(),
  steps: z.array(StepView),
  at: Instant,
  by: z.string(),
});
export type DutyView = z.infer<typeof DutyView>;

/** What is on record for the time around and after the end of support of one device. */
export const AfterSupport = z.object({ acknowledgements: z.array(AcknowledgementView), duties: z.array(DutyView) });
export type AfterSupport = z.infer<typeof AfterSupport>;

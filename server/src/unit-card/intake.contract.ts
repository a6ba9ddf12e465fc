import { z } from 'zod';
import { Day, Instant } from '../http/page.contract.js';
import { documentStates, intakeDoubts, intakeWays, toldStates } from './intake.js';

const words = z.string().trim().max(4000).nullable().default(null);
const day = Day.nullable().default(null);

export const NewIntake = z.object({
  deviceIds: z.array(z.string()).min(1).max(2000).describe('devices of one model that came together'),
  way: z.enum(intakeWays),
  arrivedOn: Day,
  from: z.string().trim().min(1).max(500).describe('seller, lessor or lender'),
  until: day.describe('last day of a lease, loan or demonstration'),
  eolTold: z.enum(toldStates),
  eolOn: day,
  eosTold: z.enum(toldStates),
  eosOn: day,
  sbom: z.enum(documentStates),
  mds2: z.enum(documentStates),
  limitedSupportPlan: z.enum(documentStates),
  answerBy: day,
  riskPresentedIn: words.describe('of a used device beyond EOS: the document in which the maker presents the risk'),
  documentName: words,
  note: words,
});
export type NewIntake = z.infer<typeof NewIntake>;

export const ChangedIntake = NewIntake.extend({ revision: z.number().int().describe('the one that was seen') });
export type ChangedIntake = z.infer<typeof ChangedIntake>;

const Months = z.number().int().nullable().describe('whole months from the day of arrival; negative when it was over');

export const IntakeView = z.object({
  id: z.string(),
  modelId: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  devices: z.array(
    z.object({
      deviceId: z.string(),
      ledgerNumber: z.string().nullable(),
      serialNumber: z.string().nullable(),
      department: z.string().nullable(),
    }),
  ),
  way: z.enum(intakeWays),
  arrivedOn: Day,
  from: z.string(),
  until: Day.nullable(),
  eolTold: z.enum(toldStates),
  eolOn: Day.nullable(),
  eosTold: z.enum(toldStates),
  eosOn: Day.nullable(),
  sbom: z.enum(documentStates),
  mds2: z.enum(documentStates),
  limitedSupportPlan: z.enum(documentStates),
  answerBy: Day.nullable(),
  riskPresentedIn: z.string().nullable(),
  documentName: z.string().nullable(),
  note: z.string().nullable(),
  monthsToEol: Months,
  monthsToEos: Months,
  eos: Day.nullable().describe('that was told, else the earliest that is known of the devices'),
  doubts: z.array(z.enum(intakeDoubts)),
  revision: z.number().int(),
  createdAt: Instant,
  createdBy: z.string(),
  updatedAt: Instant,
  updatedBy: z.string(),
});
export type IntakeView = z.infer<typeof IntakeView>;
export const IntakeList = z.object({ total: z.number().int(), items: z.array(IntakeView) });

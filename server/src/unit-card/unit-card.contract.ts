import { z } from 'zod';
import { Day, Instant, pageOf } from '../http/page.contract.js';
import { cardDueCodes } from './card-due.js';
import {
  cardActors,
  environmentFits,
  restoreResults,
  settingStates,
  updateMeans,
  updateProofs,
  updateRhythms,
  usePlaces,
} from './unit-card.js';

const words = z.string().trim().max(4000).nullable();
const months = z.number().int().min(1).max(120).nullable();
const day = Day.nullable();
const actor = z.enum(cardActors).nullable();

export const CardContent = z.object({
  backupMeans: words,
  backupBy: actor,
  backupEveryMonths: months,
  backupOn: day,
  restoreProcedure: words,
  restoreBy: actor,
  restoreTestEveryMonths: months,
  restoreTestOn: day,
  restoreTestResult: z.enum(restoreResults).nullable(),
  updateMeans: z.enum(updateMeans).nullable(),
  updateBy: actor,
  updateRhythm: z.enum(updateRhythms).nullable(),
  updateEveryMonths: months,
  updateOn: day,
  updateProof: z.enum(updateProofs).nullable(),
  obsoletePlan: words,
  settings: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(200),
        recommended: z.string().trim().max(2000),
        applied: z.string().trim().max(2000),
        state: z.enum(settingStates),
      }),
    )
    .max(200),
  inspectionEveryMonths: months,
  inspectionOn: day,
  nextInspectionOn: day,
  environment: words,
  environmentFit: z.enum(environmentFits).nullable(),
  portLocks: words,
  maintenanceOnlyBasis: words,
  usePlace: z.enum(usePlaces).nullable(),
  homeLeaflet: words,
  homeTrainedOn: day,
  homeUpdates: words,
});

export const ConnectionView = z.object({
  id: z.string(),
  startedAt: Instant,
  endedAt: Instant.nullable().describe('null while the connection is open'),
  party: z.string(),
  purpose: z.string(),
  means: z.string().nullable(),
  contractBasis: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
});
export const ConnectionPage = pageOf(ConnectionView);

export const CardView = z.object({
  card: CardContent,
  revision: z.number().int().describe('0 while nobody wrote anything'),
  updatedAt: Instant.nullable(),
  updatedBy: z.string().nullable(),
  dues: z.array(
    z.object({
      code: z.enum(cardDueCodes),
      dueOn: Day.nullable().describe('null: never done'),
      since: Day.nullable(),
      isOver: z.boolean(),
    }),
  ),
  openConnections: z.number().int(),
});
export type CardView = z.infer<typeof CardView>;

export const ChangedCard = CardContent.partial().extend({
  revision: z.number().int().describe('the one that was seen; another one since is refused'),
});
export type ChangedCard = z.infer<typeof ChangedCard>;

export const ChangePage = pageOf(
  z.object({
    at: Instant,
    by: z.string(),
    revision: z.number().int(),
    changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
  }),
);

const required = z.string().trim().min(1).max(2000);
const moment = z.iso.datetime({ offset: true });
export const NewConnection = z.object({
  startedAt: moment,
  endedAt: moment.nullable().default(null),
  party: required.describe('who connected: company and person'),
  purpose: required,
  means: z.string().trim().max(2000).nullable().default(null),
  contractBasis: required.describe('the contract or 注意事項等情報 that allows it (Q&A Q1)'),
});
export type NewConnection = z.infer<typeof NewConnection>;
export const EndedConnection = z.object({ endedAt: moment });
export type EndedConnection = z.infer<typeof EndedConnection>;

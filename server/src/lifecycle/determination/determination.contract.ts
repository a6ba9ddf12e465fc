import { z } from 'zod';
import { Day, Instant } from '../../http/page.contract.js';
import { controlKinds, designators, legacyOutcomes, makerViews } from './determination.js';
import { legacyOccasions } from './legacy-proposals.js';

const words = z.string().trim().min(1).max(2000);
const wordsOrNull = z.string().trim().max(2000).nullish();

/** The questionnaire from the definition: current threats, updates, compensating controls. No question asks for an age. */
const Answers = z.object({
  threatOpen: z.enum(['yes', 'no', 'unknown']),
  update: z.enum(['none', 'planned', 'available', 'applied', 'unknown']),
  compensatingControls: z.enum(['none', 'planned', 'in_place', 'unknown']),
  controlsAdequate: z.enum(['yes', 'no', 'not_assessed']).nullable(),
  controlsVerifiedOn: Day.nullable(),
});

export const NewDetermination = z.object({
  deviceId: z.string(),
  reach: z.enum(['model', 'device']),
  answers: Answers,
  outcome: z.enum(legacyOutcomes),
  grounds: words,
  controlIds: z.array(z.string()).max(50),
  makersView: z.enum(makerViews),
  makersWords: wordsOrNull,
  documentName: wordsOrNull,
  occasion: z.enum(legacyOccasions),
  assessor: words,
  determinedOn: Day,
  validUntil: Day,
});
export type NewDetermination = z.infer<typeof NewDetermination>;

export const NewControl = z.object({
  deviceId: z.string(),
  reach: z.enum(['model', 'device']),
  kind: z.enum(controlKinds),
  name: words,
  designatedBy: z.enum(designators),
  documentName: wordsOrNull,
  zone: wordsOrNull,
  settings: wordsOrNull,
  extendsUntil: Day.nullish(),
  ownSupportEndsOn: Day.nullish(),
});
export type NewControl = z.infer<typeof NewControl>;

export const NewControlCheck = z.object({
  result: z.enum(['in_place', 'failed', 'removed']),
  checkedOn: Day,
  nextCheckOn: Day,
  note: wordsOrNull,
});
export type NewControlCheck = z.infer<typeof NewControlCheck>;

const Judgement = {
  legacy: z.enum(legacyOutcomes).nullable(),
  action: z.enum(['apply_update', 'isolate_or_replace', 'assess']).nullable(),
};

export const ControlView = z.object({
  id: z.string(),
  reach: z.enum(['model', 'device']),
  kind: z.enum(controlKinds),
  name: z.string(),
  designatedBy: z.enum(designators),
  documentName: z.string().nullable(),
  zone: z.string().nullable(),
  settings: z.string().nullable(),
  extendsUntil: Day.nullable(),
  ownSupportEndsOn: Day.nullable(),
  state: z.enum(['in_place', 'unchecked', 'lapsed', 'failed', 'removed']),
  since: Day.nullable(),
  holdsUntil: Day.nullable(),
  checks: z.array(
    z.object({ result: z.string(), checkedOn: Day, nextCheckOn: Day, note: z.string().nullable(), at: Instant, by: z.string() }),
  ),
});
export type ControlView = z.infer<typeof ControlView>;

export const DeterminationView = NewDetermination.omit({ deviceId: true }).extend({
  id: z.string(),
  makersWords: z.string().nullable(),
  documentName: z.string().nullable(),
  at: Instant,
  by: z.string(),
});
export type DeterminationView = z.infer<typeof DeterminationView>;

/** Everything that bears on the legacy judgement of one device. */
export const LegacyState = z.object({
  ...Judgement,
  basis: z.enum(['determination', 'assessment']).nullable(),
  endedBy: z.enum(['expired', 'control_lapsed']).nullable(),
  occasions: z.array(z.enum(legacyOccasions)).describe('events that propose a judgement; never an age'),
  extendedUntil: Day.nullable(),
  determinations: z.array(DeterminationView).describe('newest first'),
  controls: z.array(ControlView),
  assessment: Answers.partial().nullable(),
});
export type LegacyState = z.infer<typeof LegacyState>;

export const ProposalQuery = z.object({ answers: z.string().max(1000).describe('the answers as JSON') });
export type ProposalQuery = z.infer<typeof ProposalQuery>;
export const LegacyProposal = z.object(Judgement);
export { Answers as LegacyAnswers };
export type LegacyAnswers = z.infer<typeof Answers>;

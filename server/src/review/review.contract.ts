import { z } from 'zod';
import { SeverityView } from '../advisories/advisories.contract.js';
import { Day, Instant, PageQuery, pageOf } from '../http/page.contract.js';

export const decisionStatuses = ['affected', 'not_affected', 'fixed', 'under_investigation', 'accepted', 'held'] as const;

/**
 * `fixed` asks for `fixedOn`, `fixedBy` and the new version of each device; `not_affected` for the maker's statement or a reason that is
 * then marked as the hospital's own judgement; `accepted` and `held` for `until`.
 */
export const NewDecision = z.object({
  findings: z.array(z.string()).min(1).max(5000),
  status: z.enum(decisionStatuses),
  justification: z.string().max(100).optional(),
  comment: z.string().max(4000).optional(),
  until: Day.optional(),
  fixedOn: Day.optional(),
  fixedBy: z.string().max(200).optional(),
  newVersions: z.record(z.string(), z.string().max(200)).optional().describe('device id -> software version now installed'),
});
export type NewDecision = z.infer<typeof NewDecision>;

export const DecisionView = z.object({
  id: z.string(),
  status: z.enum(decisionStatuses),
  justification: z.string().nullable(),
  ownJudgement: z.boolean().describe('院内判断: no statement of the maker stands behind it'),
  comment: z.string().nullable(),
  until: Day.nullable(),
  fixedOn: Day.nullable(),
  fixedBy: z.string().nullable(),
  newVersion: z.string().nullable(),
  at: Instant,
  by: z.string(),
  stale: z.boolean().describe('what it rested on has changed since'),
});
export type DecisionView = z.infer<typeof DecisionView>;
export const DecisionResult = z.object({
  decided: z.number().int(),
  undo: z.string().describe('DELETE /findings/decisions/{undo} takes all of it back'),
});

export const MorningQuery = PageQuery.extend({
  asOf: Day.optional(),
  queue: z.enum(['morning', 'backlog']).default('morning').describe('backlog: documents older than the first import'),
});
export type MorningQuery = z.infer<typeof MorningQuery>;

export const MorningItem = z.object({
  id: z.string().describe('stable over days'),
  kind: z.enum(['finding', 'lifecycle', 'source', 'component']),
  reason: z.enum(['new', 'changed', 'due', 'overdue']),
  tab: z.enum(['act', 'new', 'confirm', 'overdue', 'lifecycle']),
  why: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .describe('why it stands where it stands'),
  vulnerability: z.string().nullable(),
  vulnerabilities: z.number().int().describe('how many vulnerabilities wait for the same missing fact; 1 else'),
  title: z.string(),
  verdict: z.enum(['affected', 'not_affected', 'undetermined']).nullable(),
  severity: SeverityView.nullable(),
  knownExploited: z.boolean(),
  fixAvailable: z.boolean(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  modelId: z.string().nullable(),
  softwareVersion: z.string().nullable(),
  findings: z.array(z.string()),
  devices: z.number().int(),
  departments: z.array(z.object({ name: z.string(), devices: z.number().int() })),
  advisories: z.array(z.object({ id: z.string(), publisher: z.string(), trackingId: z.string() })),
  lifecycleEvent: z.string().nullable(),
  source: z.string().nullable(),
  searchHit: z.string().nullable().describe('of a component that a saved search found in a new SBOM: what is settled when it is seen to'),
  pageChange: z.string().nullable().describe('of a watched page that changed: its entry in GET /page-changes'),
  dueOn: Day.nullable(),
  openTransitions: z.array(z.enum(decisionStatuses)),
});
export type MorningItem = z.infer<typeof MorningItem>;

export const MorningList = z.object({
  total: z.number().int(),
  items: z.array(MorningItem),
  lastReview: z.object({ at: Instant, by: z.string() }).nullable(),
  asOf: Day,
  counts: z.object({
    act: z.number().int(),
    new: z.number().int(),
    confirm: z.number().int(),
    overdue: z.number().int(),
    lifecycle: z.number().int(),
    backlog: z.number().int(),
  }),
  sources: z.object({
    total: z.number().int(),
    fresh: z.number().int(),
    failing: z.array(z.object({ id: z.string(), name: z.string(), since: Instant.nullable() })),
    lastFetchedAt: Instant.nullable(),
  }),
  pending: z.number().int().describe('documents and changes not yet matched'),
  namesToConfirm: z.number().int(),
});
export type MorningList = z.infer<typeof MorningList>;

export const NewReview = z.object({ seen: z.array(z.string()).optional(), comment: z.string().max(1000).optional() });
export type NewReview = z.infer<typeof NewReview>;
export const ReviewView = z.object({
  id: z.string(),
  at: Instant,
  by: z.string(),
  seen: z.number().int(),
  open: z.number().int(),
  sourcesFresh: z.number().int(),
  sourcesTotal: z.number().int(),
});
export const ReviewPage = pageOf(ReviewView);

export const HistoryPage = pageOf(
  z.object({
    at: Instant,
    by: z.string().nullable().describe('a person; null when matching found it'),
    kind: z.enum(['opened', 'changed', 'reaffirmed', 'closed', 'reopened', 'decided', 'undone']),
    from: z.string().nullable(),
    to: z.string().nullable(),
    cause: z.string(),
    decision: DecisionView.nullable(),
  }),
);

import { z } from 'zod';
import { SeverityView } from '../advisories/advisories.contract.js';
import { Instant, PageQuery, pageOf } from '../http/page.contract.js';
import { componentStates } from './component-mark.js';
import { Because } from './matching.contract.js';

const verdicts = ['affected', 'undetermined'] as const;

export const ComponentMarkView = z.object({
  state: z.enum(componentStates),
  comment: z.string().nullable(),
  at: Instant,
  by: z.string(),
  stale: z.boolean().describe('the remediation in this document changed since'),
});

export const MatchedVulnerability = z.object({
  vulnerability: z.string(),
  verdict: z.enum(verdicts),
  because: z.array(Because),
  fixAvailable: z.boolean(),
  mark: ComponentMarkView.nullable().describe('null: nobody marked it, which counts as "none"'),
});

/** A component of an SBOM that a document concerns. */
export const MatchedComponent = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string().nullable(),
  purl: z.string().nullable(),
  cpe: z.string().nullable(),
  verdict: z.enum(verdicts),
  vulnerabilities: z.array(MatchedVulnerability),
});

const place = {
  documentId: z.string().describe('the SBOM'),
  manufacturer: z.string(),
  model: z.string(),
  softwareVersion: z.string().nullable(),
  devices: z.number().int().describe('in use'),
};
const counts = { none: z.number().int(), in_progress: z.number().int(), done: z.number().int() };

export const AdvisoryComponentView = MatchedComponent.extend(place);
export type AdvisoryComponentView = z.infer<typeof AdvisoryComponentView>;
export const AdvisoryComponentPage = pageOf(AdvisoryComponentView).extend({
  matched: z.number().int().describe('components that match the document at all, whatever was asked for'),
  marks: z.object(counts).describe('of these, how many carry each mark for at least one vulnerability'),
});
export const AdvisoryComponentQuery = PageQuery.extend({
  vulnerability: z.string().optional(),
  verdict: z.enum(verdicts).optional(),
  mark: z.enum(componentStates).optional(),
});
export type AdvisoryComponentQuery = z.infer<typeof AdvisoryComponentQuery>;

export const AdvisorySbomView = z.object({
  ...place,
  verdict: z.enum(verdicts),
  components: z.number().int(),
  marks: z.object(counts),
});
export const AdvisorySbomPage = pageOf(AdvisorySbomView);

/** A document that concerns an SBOM, with the components through which it does. */
export const MatchedAdvisoryView = z.object({
  id: z.string(),
  publisher: z.string(),
  trackingId: z.string(),
  revision: z.string(),
  title: z.string(),
  revisedAt: Instant.nullable(),
  severity: SeverityView,
  verdict: z.enum(verdicts),
  components: z.array(MatchedComponent),
});
export const MatchedAdvisoryPage = pageOf(MatchedAdvisoryView);

export const ComponentDetail = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string().nullable(),
  supplier: z.string().nullable(),
  purls: z.array(z.string()),
  cpes: z.array(z.string()),
  ...place,
});

export const NewComponentMarks = z.object({
  components: z.array(z.string()).min(1).max(1000).describe('ids of components that the document concerns'),
  vulnerability: z.string().optional().describe('absent: every vulnerability of the document that concerns the component'),
  state: z.enum(componentStates),
  comment: z.string().trim().min(1).max(10_000).optional(),
});
export type NewComponentMarks = z.infer<typeof NewComponentMarks>;
export const MarkedComponents = z.object({ marked: z.number().int().describe('pairs of component and vulnerability') });

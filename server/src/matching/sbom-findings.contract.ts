import { z } from 'zod';
import { componentFields } from '../documents/sbom/difference.js';

const verdict = z.enum(['affected', 'undetermined']);

export const SbomVulnerabilityView = z.object({
  vulnerability: z.string(),
  verdict,
  severityScore: z.number().nullable(),
  severityBand: z.string(),
  fixAvailable: z.boolean(),
  advisories: z.array(z.object({ id: z.string(), trackingId: z.string() })),
});
/** What is known today of the components of an SBOM, judged from the components alone. */
export const SbomFindingsView = z.object({
  items: z.array(z.object({ ref: z.string(), vulnerabilities: z.array(SbomVulnerabilityView) })),
});

const ComparedComponent = z.object({
  ref: z.string(),
  name: z.string(),
  version: z.string().nullable(),
  supplier: z.string().nullable(),
  purl: z.string().nullable(),
  cpe: z.string().nullable(),
  licences: z.array(z.string()),
});
export type ComparedComponent = z.infer<typeof ComparedComponent>;

export const SbomDifferenceQuery = z.object({ from: z.string().describe('id of the earlier SBOM, of the same model') });
export type SbomDifferenceQuery = z.infer<typeof SbomDifferenceQuery>;

export const SbomDifference = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'changed']),
      before: ComparedComponent.nullable(),
      after: ComparedComponent.nullable(),
      fields: z.array(z.enum(componentFields)).describe('what differs, of a changed one'),
      effects: z.array(
        z.object({
          vulnerability: z.string(),
          effect: z.enum(['opens', 'closes', 'stays']).describe('stays: another component has it still, or had it already'),
          before: verdict.nullable(),
          after: verdict.nullable(),
        }),
      ),
    }),
  ),
  opened: z.array(z.string()).describe('vulnerabilities found in the later SBOM only'),
  closed: z.array(z.string()).describe('vulnerabilities found in the earlier SBOM only'),
});

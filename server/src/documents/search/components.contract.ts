import { z } from 'zod';
import { PageQuery, pageOf } from '../../http/page.contract.js';

/** What is looked for; every field that is given has to meet. */
export const ComponentSearchFields = z.object({
  q: z.string().max(300).optional().describe('words that stand in the name, the version or an identifier'),
  name: z.string().max(300).optional().describe('the whole name'),
  version: z.string().max(300).optional().describe('the whole version, as written'),
  purl: z.string().max(1000).optional().describe('a package, with or without version, or the beginning of its address'),
  cpe: z.string().max(1000).optional().describe('a CPE name, which names at least what it matches, or the beginning of one'),
  range: z
    .string()
    .max(1000)
    .optional()
    .describe('versions: a VERS range, or words such as "< 2.15.0" that are read in the version scheme of each component'),
});
export type ComponentSearchFields = z.infer<typeof ComponentSearchFields>;
export const ComponentQuery = PageQuery.extend(ComponentSearchFields.shape);
export type ComponentQuery = z.infer<typeof ComponentQuery>;

const ComponentWords = z.object({
  name: z.string(),
  version: z.string().nullable(),
  purl: z.string().nullable(),
  cpe: z.string().nullable(),
  purls: z.array(z.string()),
  cpes: z.array(z.string()),
  answer: z.enum(['inside', 'undetermined']).describe('undetermined: it may be meant, and what is known of it does not suffice to tell'),
  doubt: z.string().nullable().describe('why it cannot be told'),
  certainty: z.enum(['low']).nullable().describe('low: it stands only in a list that the hospital typed'),
});

export const ComponentView = ComponentWords.extend({
  models: z.array(
    z.object({
      id: z.string().describe('of the component in the SBOM of this model and version'),
      manufacturer: z.string(),
      model: z.string(),
      modelId: z.string(),
      softwareVersion: z.string().nullable(),
      devices: z.number().int(),
    }),
  ),
});
export const ComponentPage = pageOf(ComponentView);

export const ComponentInDeviceView = ComponentWords.extend({
  modelId: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  softwareVersion: z.string().nullable(),
  deviceId: z.string().nullable().describe('null where no device with this release is in use'),
  ledgerNumber: z.string().nullable(),
  assetNumber: z.string().nullable(),
  serialNumber: z.string().nullable(),
  department: z.string().nullable(),
  place: z.string().nullable(),
  connection: z.string().nullable(),
  ipAddress: z.string().nullable(),
  vlan: z.string().nullable(),
});
export type ComponentInDeviceView = z.infer<typeof ComponentInDeviceView>;
export const ComponentInDevicePage = pageOf(ComponentInDeviceView);

import { z } from 'zod';
import { pageOf } from '../http/page.contract.js';

export const ComponentView = z.object({
  name: z.string(),
  version: z.string().nullable(),
  purl: z.string().nullable(),
  cpe: z.string().nullable(),
  models: z.array(
    z.object({ manufacturer: z.string(), model: z.string(), softwareVersion: z.string().nullable(), devices: z.number().int() }),
  ),
});
export const ComponentPage = pageOf(ComponentView);

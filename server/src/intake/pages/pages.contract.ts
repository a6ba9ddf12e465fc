import { z } from 'zod';
import { Instant, pageOf } from '../../http/page.contract.js';

/** A watched page that changed, and at which nobody has looked since. */
export const PageChangeView = z.object({
  id: z.string(),
  sourceId: z.string(),
  name: z.string(),
  publisher: z.string(),
  address: z.string(),
  seenAt: Instant,
  added: z.array(z.string()).describe('lines that a person reads there now, and did not when somebody looked last'),
  removed: z.array(z.string()),
});
export const PageChangePage = pageOf(PageChangeView);

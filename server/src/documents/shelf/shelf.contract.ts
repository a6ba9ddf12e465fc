import { z } from 'zod';
import { Day, Instant, pageOf } from '../../http/page.contract.js';
import { itemIds } from './checklist.facts.js';
import { interfaceDirections, interfaceKinds, interfaceUses } from './interface-list.js';
import { milestones, places, shelfStates } from './shelf-state.js';

const Texts = z.object({ ja: z.string(), en: z.string() });
export const ChecklistPage = pageOf(
  z.object({
    item: z.enum(itemIds),
    duty: z.string(),
    clause: z.string().describe('of 医療機器のサイバーセキュリティ導入に関する手引書'),
    group: z.enum(['precautions', 'security', 'disclosure']),
    name: Texts,
    eol: Texts.nullable().describe('what is asked for when EOL is near'),
    eos: Texts.nullable(),
  }),
);

export const ShelfRowView = z.object({
  item: z.enum(itemIds),
  milestone: z.enum(milestones),
  releaseId: z.string().nullable(),
  softwareVersion: z.string().nullable(),
  state: z.enum(shelfStates),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  documentId: z.string().nullable(),
  fileName: z.string().nullable(),
  link: z.string().nullable(),
  documentVersion: z.string().nullable(),
  foundIn: z.enum(places).nullable(),
  dueOn: Day.nullable(),
  isLate: z.boolean(),
  hint: z.enum(['can_be_made', 'ask_design_date', 'ask_gap_analysis']).nullable().describe('what can be answered when no SBOM is given'),
  at: Instant.nullable(),
  by: z.string().nullable(),
});

export const ShelfView = z.object({
  modelId: z.string(),
  manufacturerId: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  modelNumber: z.string().nullable(),
  devices: z.number().int(),
  eol: Day.nullable(),
  eos: Day.nullable(),
  rows: z.array(ShelfRowView),
});
export type ShelfView = z.infer<typeof ShelfView>;
export const ShelfPage = pageOf(ShelfView);

const Interface = z.object({
  kind: z.enum(interfaceKinds),
  name: z.string().trim().min(1).max(200),
  protocol: z.string().max(200).nullable(),
  direction: z.enum(interfaceDirections),
  purpose: z.string().max(1000).nullable(),
  use: z.enum(interfaceUses),
});

export const ShelfDetail = ShelfView.extend({
  stated: z
    .array(
      ShelfRowView.pick({
        item: true,
        milestone: true,
        releaseId: true,
        state: true,
        reason: true,
        note: true,
        link: true,
        dueOn: true,
      }).extend({
        id: z.string(),
        at: Instant,
        by: z.string(),
      }),
    )
    .describe('everything that was said, the latest first'),
  interfaces: z
    .array(
      z.object({
        id: z.string(),
        softwareVersion: z.string().nullable(),
        entries: z.array(Interface),
        note: z.string().nullable(),
        at: Instant,
        by: z.string(),
      }),
    )
    .describe('the lists as they were written down, the latest first'),
});

const Said = z.object({
  item: z.enum(itemIds),
  milestone: z.enum(milestones).default('release'),
  softwareVersion: z.string().max(200).nullable().default(null),
  state: z.enum(shelfStates),
  reason: z.string().max(40).nullable().default(null),
  note: z.string().max(4000).nullable().default(null),
  link: z.string().max(2000).nullable().default(null),
  documentVersion: z.string().max(200).nullable().default(null),
  foundIn: z.enum(places).nullable().default(null),
  dueOn: Day.nullable().default(null),
});
export const NewState = Said;
export type NewState = z.infer<typeof NewState>;
export const NewRequests = z.object({
  rows: z
    .array(Said.pick({ item: true, milestone: true, softwareVersion: true }).extend({ modelId: z.string() }))
    .min(1)
    .max(5000),
  dueOn: Day.nullable().default(null),
  note: z.string().max(4000).nullable().default(null),
});
export type NewRequests = z.infer<typeof NewRequests>;

export const NewInterfaceList = z.object({
  entries: z.array(Interface).max(1000),
  note: z.string().max(4000).nullable().default(null),
  softwareVersion: z.string().max(200).nullable().default(null),
});
export type NewInterfaceList = z.infer<typeof NewInterfaceList>;

export const NewTypedSbom = z.object({
  softwareVersion: z.string().trim().min(1).max(200),
  source: z.string().trim().min(1).max(1000).describe('where it was seen: the screen of the device, a service report'),
  components: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(300),
        version: z.string().max(200).nullable().default(null),
        supplier: z.string().max(300).nullable().default(null),
        purl: z.string().max(1000).nullable().default(null),
        cpe: z.string().max(1000).nullable().default(null),
      }),
    )
    .min(1)
    .max(500),
});
export type NewTypedSbom = z.infer<typeof NewTypedSbom>;

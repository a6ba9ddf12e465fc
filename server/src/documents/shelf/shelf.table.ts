import { day, id, instant, json, orNull, reference, table, text, word } from '../../database/table.js';
import type { InterfaceList } from './interface-list.js';
import type { StatedState } from './shelf-state.js';

const model = (name: string) => ({ ...reference, foreignKey: { target: 'device_model', name } });

/** What people say of a row of the checklist. Rows are added and never changed: who said what, and when, stays. */
export const statedStateTable = table<StatedState>(
  'document_state',
  {
    id,
    modelId: model('fk_document_state_model'),
    releaseId: orNull(reference),
    item: word,
    milestone: word,
    state: word,
    reason: orNull(word),
    note: orNull(text),
    documentId: orNull(reference),
    link: orNull(text),
    documentVersion: orNull(text),
    foundIn: orNull(word),
    dueOn: orNull(day),
    at: instant,
    by: { ...text, name: 'stated_by' },
  },
  { indices: [{ name: 'ix_document_state_model', columns: ['modelId'] }] },
);

/** The ports and interfaces of a model as its maker lists them (手引書 5.5.1); a changed list is a new row. */
export const interfaceListTable = table<InterfaceList>(
  'interface_list',
  {
    id,
    modelId: model('fk_interface_list_model'),
    softwareVersion: orNull(text),
    entries: json,
    note: orNull(text),
    at: instant,
    by: { ...text, name: 'stated_by' },
  },
  { indices: [{ name: 'ix_interface_list_model', columns: ['modelId'] }] },
);

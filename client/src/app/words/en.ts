import { codes } from './en/codes';
import { demonstration, everywhere, frame, keys, signing } from './en/frame';
import { findings } from './en/findings';
import { morning, deciding, confirmation } from './en/morning';
import { componentLives } from './en/component-lives';
import { components, documents } from './en/components';
import { devices, device, imports } from './en/devices';
import { advisories, intake, names } from './en/advisories';
import { advisoryDesk } from './en/advisory-desk';
import { acknowledgement, after, controls, judgement } from './en/judgement';
import { dates, life } from './en/life';
import { addSource } from './en/add-source';
import { lifecycle, sources } from './en/lifecycle';
import { signatures } from './en/signatures';
import { statements } from './en/statements';
import { mds2 } from './en/mds2';
import { letters, planning, timeline } from './en/planning';
import { letterForm, letterPaper, pageChange } from './en/letter-form';
import { intakeForm } from './en/intake-form';
import { calendar } from './en/calendar';
import { inquiries } from './en/inquiries';
import { unitCard } from './en/unit-card';
import { bring } from './en/bring';
import { sboms } from './en/sboms';
import { shelf } from './en/shelf';
import { accounts } from './en/accounts';
import { bundles } from './en/bundles';
import { publishers } from './en/publishers';
import { maker } from './en/maker';
import { makerNotice, makerPaper } from './en/maker-notice';
import { sentences } from './en/sentences';
import type { Dictionary } from './ja';

export const en: Dictionary = {
  codes,
  sentences,
  frame,
  demonstration,
  signing,
  everywhere,
  keys,
  findings,
  morning,
  deciding,
  confirmation,
  devices,
  device,
  imports,
  components,
  documents,
  shelf,
  sboms,
  bring,
  mds2,
  advisories,
  advisoryDesk,
  intake,
  names,
  lifecycle,
  life,
  componentLives,
  judgement,
  controls,
  after,
  acknowledgement,
  statements,
  dates,
  unitCard,
  calendar,
  inquiries,
  intakeForm,
  planning,
  letters,
  letterForm,
  letterPaper,
  pageChange,
  timeline,
  sources,
  signatures,
  addSource,
  accounts,
  bundles,
  publishers,
  maker,
  makerNotice,
  makerPaper,
};

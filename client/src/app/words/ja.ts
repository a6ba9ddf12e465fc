import * as codes from './ja/codes';
import { demonstration, everywhere, frame, keys, signing } from './ja/frame';
import { findings } from './ja/findings';
import { morning, deciding, confirmation } from './ja/morning';
import { componentLives } from './ja/component-lives';
import { components, documents } from './ja/components';
import { devices, device, imports } from './ja/devices';
import { advisories, intake, names } from './ja/advisories';
import { advisoryDesk } from './ja/advisory-desk';
import { acknowledgement, after, controls, judgement } from './ja/judgement';
import { dates, life } from './ja/life';
import { addSource } from './ja/add-source';
import { lifecycle, sources } from './ja/lifecycle';
import { signatures } from './ja/signatures';
import { statements } from './ja/statements';
import { mds2 } from './ja/mds2';
import { letters, planning, timeline } from './ja/planning';
import { letterForm, letterPaper, pageChange } from './ja/letter-form';
import { intakeForm } from './ja/intake-form';
import { calendar } from './ja/calendar';
import { inquiries } from './ja/inquiries';
import { unitCard } from './ja/unit-card';
import { bring } from './ja/bring';
import { sboms } from './ja/sboms';
import { shelf } from './ja/shelf';
import { accounts } from './ja/accounts';
import { bundles } from './ja/bundles';
import { publishers } from './ja/publishers';
import { maker } from './ja/maker';
import { makerNotice, makerPaper } from './ja/maker-notice';
import { componentReasons } from './ja/identifier-reasons';
import { because, closings, facts } from './ja/reasons';
import { remarks } from './ja/remarks';
import { errors, why } from './ja/sentences';

export const ja = {
  codes: { ...codes },
  sentences: { errors, why, remarks, because, componentReasons, facts, closings },
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

/** Both languages have this type: a missing sentence does not compile. */
export type Dictionary = typeof ja;

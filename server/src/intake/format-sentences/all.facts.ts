import { cleSentences } from './cle.facts.js';
import { csafSentences } from './csaf.facts.js';
import { cve5Sentences } from './cve5.facts.js';
import { cyclonedxVexSentences } from './cyclonedx-vex.facts.js';
import { documentSentences } from './document.facts.js';
import { endoflifeSentences } from './endoflife.facts.js';
import { epssSentences } from './epss.facts.js';
import { jvnRssSentences } from './jvn-rss.facts.js';
import { kevSentences } from './kev.facts.js';
import { letterSentences } from './letter.facts.js';
import { myjvnHndSentences } from './myjvn-hnd.facts.js';
import { myjvnOkaSentences } from './myjvn-oka.facts.js';
import { newsFeedSentences } from './news-feed.facts.js';
import { nvdCveSentences } from './nvd-cve.facts.js';
import { openeoxSentences } from './openeox.facts.js';
import { openfdaRecallSentences } from './openfda-recall.facts.js';
import { openvexSentences } from './openvex.facts.js';
import { osvSentences } from './osv.facts.js';
import { pmdaRecallSentences } from './pmda-recall.facts.js';
import { stixSentences } from './stix.facts.js';
import { vuldefSentences } from './vuldef.facts.js';
import type { FormatSentences } from './format-sentences.js';

/** What every reader may remark; a new format adds one file and its line here. */
export const formatSentences: FormatSentences = {
  ...cleSentences,
  ...csafSentences,
  ...cve5Sentences,
  ...cyclonedxVexSentences,
  ...documentSentences,
  ...endoflifeSentences,
  ...epssSentences,
  ...jvnRssSentences,
  ...kevSentences,
  ...letterSentences,
  ...myjvnHndSentences,
  ...myjvnOkaSentences,
  ...newsFeedSentences,
  ...nvdCveSentences,
  ...openeoxSentences,
  ...openfdaRecallSentences,
  ...openvexSentences,
  ...osvSentences,
  ...pmdaRecallSentences,
  ...stixSentences,
  ...vuldefSentences,
};

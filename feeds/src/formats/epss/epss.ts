import type { Advisory } from '../../advisory.js';
import { blankAdvisory } from '../../blank-statements.js';
import type { ArrivedText } from '../../arrived-text.js';
import { isScores, scoresIn } from '../../epss-scores.js';
import type { FormatReader } from '../../formats.js';
import type { Reading } from '../../reading.js';

/**
 * FIRST's exploit prediction scores, as far as a receipt goes: one record for the file, without vulnerabilities. The scores themselves are given
 * by `readScores` (epss-scores.ts).
 */
export const epss: FormatReader = { id: 'epss', recognises: isScores, read };

function read(arrived: ArrivedText): Reading<Advisory> {
  if (!isScores(arrived)) return { items: [], remarks: [{ pointer: '', code: 'epss.nothing-read', gravity: 'refusal' }] };
  const { scores, remarks } = scoresIn(arrived);
  if (scores === null) return { items: [], remarks };
  const { modelVersion, scoredOn } = scores;
  const at = scoredOn === null ? null : `${scoredOn}T00:00:00.000Z`;
  const receipt: Advisory = {
    ...blankAdvisory,
    format: 'epss',
    publisher: { name: 'FIRST EPSS', namespace: 'https://www.first.org/epss', category: 'other' },
    trackingId: 'EPSS',
    revision: scoredOn ?? '',
    title: ['EPSS', modelVersion, scoredOn].filter((part) => part !== null).join(' '),
    publishedAt: at,
    revisedAt: at,
  };
  return { items: [receipt], remarks };
}

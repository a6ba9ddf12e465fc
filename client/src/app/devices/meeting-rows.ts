import type { MeetingView } from '../api/types-of-inventory';
import type { Dictionary } from '../words/ja';
import { spoken } from '../words/spoken';

/** One field of the two sides, and whether they say the same. */
export interface MeetingField {
  readonly field: string;
  readonly written: string;
  readonly registered: string;
  readonly isSame: boolean;
}

/** Both sides field by field, in the order of the ledger's row, then what only the device has. */
export function meetingFields(meeting: MeetingView, words: Dictionary): readonly MeetingField[] {
  const names = [...new Set([...Object.keys(meeting.written), ...Object.keys(meeting.device)])];
  return names.map((name) => {
    const [written, registered] = [meeting.written[name] ?? '', meeting.device[name] ?? ''];
    return {
      field: spoken(words.codes.fields, name, (code) => code),
      written,
      registered,
      isSame: written !== '' && written === registered,
    };
  });
}

import type { PipeTransform } from '@nestjs/common';
import { hasNul } from './nul.js';
import { Refusal } from './refusal.js';

/** Fields beside an uploaded file are read after the bodies of other requests have been looked at; the same letter is refused in them. */
export const legiblePipe: PipeTransform<unknown, unknown> = {
  transform: (value, { type }) => {
    if (type === 'body' && hasNul(value)) throw new Refusal(400, 'http.unreadable-text');
    return value;
  },
};

import type { NameReading } from './product-name-reading.js';

export interface NameMeeting {
  readonly kind: 'same' | 'points' | 'similar' | 'different';
  readonly by: string;
  readonly sought: string;
  readonly found: string;
}

export interface ModelReading {
  readonly text: string;
  readonly names: readonly NameReading[];
  readonly modelNumber: string | null;
  /** Kinds of its names and of its generic name (一般的名称). */
  readonly kinds: readonly string[];
  readonly isSoftware: boolean;
}

export interface Published {
  readonly text: string;
  readonly versionWords: string | null;
  readonly modelNumbers: readonly string[];
}

/** A pair under comparison: one plain name of the advisory, one name of the model. */
export interface Pair {
  readonly product: NameReading;
  readonly name: NameReading;
  readonly model: ModelReading;
  readonly published: Published;
}

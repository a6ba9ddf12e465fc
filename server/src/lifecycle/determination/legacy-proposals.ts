/** What proposes a judgement of a device. There is no age among it, and none may come here (手引書 6.6.1: never by the years alone). */
export interface LegacyEvents {
  readonly isEosPassed: boolean;
  /** A vulnerability that is known to be exploited affects it, and no document tells of a way to mend it. */
  readonly isExploitedWithoutFix: boolean;
  /** The maker told to be careful (a caution at use, an inquiry answered so). */
  readonly hasMakersCaution: boolean;
  /** Neither an SBOM nor an MDS2 of it, after they were asked for or not: nobody can say how it is protected. */
  readonly hasNoSecurityDocuments: boolean;
}

export const legacyOccasions = [
  'eos_passed',
  'exploited_without_fix',
  'makers_caution',
  'no_security_documents',
  'own_initiative',
] as const;
export type LegacyOccasion = (typeof legacyOccasions)[number];

/** The events that propose a judgement (M125, M130, M131), gravest first; none for a device about which nothing happened, however old. */
export function legacyProposals(events: LegacyEvents): readonly LegacyOccasion[] {
  return [
    ...(events.isExploitedWithoutFix ? (['exploited_without_fix'] as const) : []),
    ...(events.isEosPassed ? (['eos_passed'] as const) : []),
    ...(events.hasMakersCaution ? (['makers_caution'] as const) : []),
    ...(events.hasNoSecurityDocuments ? (['no_security_documents'] as const) : []),
  ];
}

/** What is exported of one release: dates that were announced or stand in the ledger, never estimates. */
export interface ExportedRelease {
  readonly manufacturer: string;
  readonly model: string;
  readonly modelNumber: string | null;
  readonly softwareVersion: string | null;
  readonly saleEndedOn: string | null;
  readonly eol: string | null;
  readonly eos: string | null;
  /** When one of these was last said, as an instant. */
  readonly updatedAt: string;
}

/**
 * OpenEoX shell. EOS is its `end_of_life`; EOL of the guide has no term there and is left out rather than put under a like name. Dates are
 * days: they become the last second of that day in Japan. `end_of_security_support` is required by the core and is "tba" where unknown.
 */
export function asOpenEox(releases: readonly ExportedRelease[]): object {
  const schema = (name: string): string => `https://docs.oasis-open.org/openeox/v1.0/schema/${name}.json`;
  const at = (day: string | null): string => (day === null ? 'tba' : `${day}T23:59:59+09:00`);
  return {
    $schema: schema('shell'),
    statements: releases.map((release) => ({
      core: {
        $schema: schema('core'),
        ...(release.saleEndedOn !== null && { end_of_sales: at(release.saleEndedOn) }),
        end_of_security_support: at(release.eos),
        end_of_life: at(release.eos),
        last_updated: release.updatedAt,
      },
      product: {
        $schema: schema('product_hardware_with_software'),
        hardware: { $schema: schema('product_hardware'), vendor_name: release.manufacturer, product_name: release.model },
        software: {
          $schema: schema('product_software'),
          vendor_name: release.manufacturer,
          product_name: release.model,
          product_version: release.softwareVersion ?? 'unknown',
        },
      },
      product_identification_helper: release.modelNumber === null ? {} : { model_numbers: [release.modelNumber] },
    })),
  };
}

/** CLE: EOL is `endOfDevelopment`, EOS `endOfLife`, the end of sales `endOfMarketing`. Events with ascending ids, newest first. */
export function asCle(identifier: string, releases: readonly ExportedRelease[]): object {
  const events = releases.flatMap(({ softwareVersion, saleEndedOn, eol, eos, updatedAt }) =>
    [
      { type: 'endOfMarketing', day: saleEndedOn },
      { type: 'endOfDevelopment', day: eol },
      { type: 'endOfLife', day: eos },
    ].flatMap(({ type, day }) =>
      day === null
        ? []
        : [
            {
              type,
              effective: `${day}T23:59:59+09:00`,
              published: updatedAt,
              ...(softwareVersion !== null && { versions: [{ version: softwareVersion }] }),
            },
          ],
    ),
  );
  return {
    $schema: 'https://ecma-tc54.github.io/cle/cle.v1.0.0.json',
    identifier,
    updatedAt:
      releases
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? '1970-01-01T00:00:00.000Z',
    events: events
      .sort((one, other) => (one.effective < other.effective ? -1 : 1))
      .map((event, index) => ({ id: index + 1, ...event }))
      .reverse(),
  };
}

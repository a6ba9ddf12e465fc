import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, orNull, real, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'verdict',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('advisory_id', 36),
      varchar('release_id', 36),
      orNull(varchar('device_id', 36)),
      varchar('vulnerability', 200),
      varchar('verdict', 40),
      varchar('via', 40),
      text('because'),
      orNull(varchar('doubt', 40)),
      varchar('authority', 40),
      varchar('statement', 40),
      text('fingerprint'),
      flag('fix_available'),
      orNull(text('component')),
    ],
    indices: [
      ['ix_verdict_advisory', ['advisory_id', 'release_id']],
      ['ix_verdict_release', ['release_id', 'vulnerability']],
    ],
    foreignKeys: [
      ['fk_verdict_advisory', 'advisory_id', 'advisory'],
      ['fk_verdict_release', 'release_id', 'software_release'],
      ['fk_verdict_device', 'device_id', 'device'],
    ],
  },
  {
    name: 'finding',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('device_id', 36),
      varchar('vulnerability', 200),
      text('title'),
      varchar('verdict', 40),
      varchar('via', 40),
      orNull(varchar('doubt', 40)),
      orNull(real('severity_score')),
      orNull(varchar('severity_version', 40)),
      orNull(text('severity_vector')),
      varchar('severity_band', 40),
      flag('known_exploited'),
      flag('fix_available'),
      text('fingerprint'),
      varchar('state', 40),
      varchar('remediation_state', 40),
      orNull(varchar('decision_id', 36)),
      orNull(varchar('told_at', 24)),
      varchar('opened_at', 24),
      varchar('changed_at', 24),
      orNull(varchar('closed_reason', 40)),
    ],
    indices: [
      ['ux_finding_device_vulnerability', ['device_id', 'vulnerability'], 'unique'],
      ['ix_finding_vulnerability', ['vulnerability']],
      ['ix_finding_state', ['state', 'verdict']],
    ],
    foreignKeys: [['fk_finding_device', 'device_id', 'device']],
  },
  {
    name: 'finding_event',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('finding_id', 36),
      varchar('at', 24),
      orNull(text('done_by')),
      varchar('kind', 40),
      orNull(varchar('from_word', 40)),
      orNull(varchar('to_word', 40)),
      text('cause'),
      orNull(varchar('decision_id', 36)),
    ],
    indices: [['ix_finding_event_finding', ['finding_id']]],
    foreignKeys: [['fk_finding_event_finding', 'finding_id', 'finding']],
  },
  {
    name: 'unmet_product',
    key: ['id'],
    columns: [varchar('id', 36), varchar('advisory_id', 36), varchar('manufacturer_id', 36), text('product'), text('candidates')],
    indices: [['ix_unmet_product_advisory', ['advisory_id']]],
    foreignKeys: [
      ['fk_unmet_product_advisory', 'advisory_id', 'advisory'],
      ['fk_unmet_product_manufacturer', 'manufacturer_id', 'manufacturer'],
    ],
  },
];

export class CreateMatching1764028800007 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}

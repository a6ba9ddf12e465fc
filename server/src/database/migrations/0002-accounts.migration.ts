import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, flag, orNull, text, varchar, type NewTable } from '../migration-parts.migration.js';

const tables: readonly NewTable[] = [
  {
    name: 'user_account',
    key: ['id'],
    columns: [
      varchar('id', 36),
      varchar('username', 100),
      text('display_name'),
      varchar('role', 40),
      text('password_hash'),
      varchar('language', 40),
      flag('must_change_password'),
      flag('active'),
      varchar('created_at', 24),
      orNull(varchar('last_sign_in_at', 24)),
    ],
    indices: [['ux_user_account_username', ['username'], 'unique']],
  },
  {
    name: 'session',
    key: ['id'],
    columns: [varchar('id', 64), varchar('user_id', 36), varchar('created_at', 24), varchar('expires_at', 24)],
    indices: [['ix_session_user', ['user_id']]],
    foreignKeys: [['fk_session_user', 'user_id', 'user_account', 'CASCADE']],
  },
  {
    name: 'access_token',
    key: ['id'],
    columns: [
      varchar('id', 36),
      text('name'),
      varchar('role', 40),
      varchar('hash', 64),
      varchar('expires_on', 10),
      text('created_by'),
      varchar('created_at', 24),
      orNull(varchar('last_used_at', 24)),
      orNull(varchar('revoked_at', 24)),
    ],
    indices: [['ux_access_token_hash', ['hash'], 'unique']],
  },
];

export class CreateAccounts1764028800002 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}

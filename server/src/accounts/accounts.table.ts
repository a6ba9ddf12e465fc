import { day, flag, id, instant, orNull, reference, table, text, word } from '../database/table.js';
import type { AccessToken, Session, User } from './user.js';

export const userTable = table<User>(
  'user_account',
  {
    id,
    username: { type: 'varchar', length: 100 },
    displayName: text,
    role: word,
    passwordHash: text,
    language: word,
    mustChangePassword: flag,
    active: flag,
    createdAt: instant,
    lastSignInAt: orNull(instant),
  },
  { indices: [{ name: 'ux_user_account_username', columns: ['username'], unique: true }] },
);

export const sessionTable = table<Session>(
  'session',
  {
    id: { type: 'varchar', length: 64, primary: true },
    userId: { ...reference, foreignKey: { target: 'user_account', name: 'fk_session_user', onDelete: 'CASCADE' } },
    createdAt: instant,
    expiresAt: instant,
  },
  { indices: [{ name: 'ix_session_user', columns: ['userId'] }] },
);

export const accessTokenTable = table<AccessToken>(
  'access_token',
  {
    id,
    name: text,
    role: word,
    hash: { type: 'varchar', length: 64 },
    expiresOn: day,
    createdBy: text,
    createdAt: instant,
    lastUsedAt: orNull(instant),
    revokedAt: orNull(instant),
  },
  { indices: [{ name: 'ux_access_token_hash', columns: ['hash'], unique: true }] },
);

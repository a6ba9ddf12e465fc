import { z } from 'zod';
import { Day, Instant, pageOf } from '../http/page.contract.js';
import { roles } from '../http/principal.js';

export const Role = z.enum(roles);

export const SignIn = z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(1000) });
export type SignIn = z.infer<typeof SignIn>;

export const SessionView = z.object({
  username: z.string(),
  displayName: z.string(),
  role: Role,
  language: z.enum(['ja', 'en']),
  /** True when the password must be changed before anything else. */
  mustChangePassword: z.boolean(),
  /** True while the demonstration hospital is loaded. */
  demonstration: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

export const NewToken = z.object({ name: z.string().min(1).max(100), role: Role, expiresOn: Day });
export type NewToken = z.infer<typeof NewToken>;
export const MadeToken = z.object({ id: z.string(), token: z.string() });
export const TokenView = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  expiresOn: Day,
  createdBy: z.string(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
});
export const TokenPage = pageOf(TokenView);

const Password = z.string().min(12).max(1000);
export const NewUser = z.object({
  username: z.string().regex(/^[a-zA-Z0-9._@-]{1,100}$/),
  displayName: z.string().min(1).max(100),
  role: Role,
  password: Password,
});
export type NewUser = z.infer<typeof NewUser>;
export const ChangedUser = z.object({
  displayName: z.string().min(1).max(100).optional(),
  role: Role.optional(),
  active: z.boolean().optional(),
  password: Password.optional(),
});
export type ChangedUser = z.infer<typeof ChangedUser>;
export const ChangedSelf = z.object({
  language: z.enum(['ja', 'en']).optional(),
  password: z.object({ current: z.string(), next: Password }).optional(),
});
export type ChangedSelf = z.infer<typeof ChangedSelf>;
export const UserView = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  role: Role,
  active: z.boolean(),
  createdAt: Instant,
  lastSignInAt: Instant.nullable(),
});
export const UserPage = pageOf(UserView);

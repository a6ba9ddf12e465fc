import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { CLOCK, type Clock } from '../clock.js';
import { Transactions } from '../database/transactions.js';
import type { Principal } from '../http/principal.js';
import { Refusal, notFound } from '../http/refusal.js';
import type { ChangedSelf, ChangedUser, NewToken, NewUser, SignIn } from './accounts.contract.js';
import { AccountsStore } from './accounts.store.js';
import { hashPassword, isPassword } from './password.js';
import { watchSignIns } from './sign-in-attempts.js';
import type { AccessToken, User } from './user.js';

/** How long a session lasts, in milliseconds: twelve hours, a long shift. */
export const SESSION_MS = 12 * 3_600_000;
/** A token's use is written down at most this often: one write a request would be a write too many. */
const TOKEN_USE_MS = 5 * 60_000;

@Injectable()
export class AccountsService {
  private readonly attempts = watchSignIns();
  /** Compared against when the name is unknown, so that the answer takes as long as for a known one. */
  private readonly decoy = hashPassword(randomBytes(12).toString('hex'));

  constructor(
    private readonly store: AccountsStore,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes the first user `admin` on a new database; gives the password to show when it was made here. */
  async ensureFirstUser(given: string | undefined): Promise<string | null> {
    if ((await this.store.countUsers()) > 0) return null;
    const password = given ?? randomBytes(9).toString('base64url');
    const user = await this.newUser(
      { username: 'admin', displayName: '管理者', role: 'administrator', password },
      { mustChangePassword: given === undefined },
    );
    await this.transactions.run((manager) => this.store.saveUser(manager, user));
    return given === undefined ? password : null;
  }

  async signIn({ username, password }: SignIn, address: string): Promise<{ user: User; secret: string }> {
    const name = username.trim().toLowerCase();
    const wait = this.attempts.secondsToWait(name, address, this.clock.elapsed());
    if (wait > 0) throw new Refusal(429, 'accounts.too-many-attempts', { seconds: wait }, [], wait);
    // Counted before the slow comparison, else a thousand guesses sent at once would all pass before the first has failed.
    this.attempts.begun(name, address, this.clock.elapsed());
    const user = await this.store.userNamed(name);
    const isRight = await isPassword(password, user?.passwordHash ?? (await this.decoy));
    if (!user?.active || !isRight) throw new Refusal(401, 'accounts.wrong-name-or-password');
    this.attempts.succeeded(name, address);
    const now = this.clock.now();
    const secret = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.parse(now) + SESSION_MS).toISOString();
    await this.transactions.run(async (manager) => {
      // Whoever was switched off, or got another password, during the slow comparison stays out.
      const current = await this.store.userInside(manager, user.id);
      if (!current?.active || current.passwordHash !== user.passwordHash) throw new Refusal(401, 'accounts.wrong-name-or-password');
      await this.store.forgetSessionsBefore(manager, now);
      await this.store.openSession(manager, { id: hashOf(secret), userId: user.id, createdAt: now, expiresAt });
      await this.store.noteSignIn(manager, user.id, now);
    });
    return { user, secret };
  }

  async signOut(secret: string): Promise<void> {
    await this.transactions.run((manager) => this.store.closeSession(manager, hashOf(secret)));
  }

  async principalOfSession(secret: string): Promise<Principal | undefined> {
    const session = await this.store.session(hashOf(secret));
    if (!session || session.expiresAt <= this.clock.now()) return undefined;
    const user = await this.store.userOf(session.userId);
    if (!user?.active) return undefined;
    return { kind: 'user', id: user.id, name: user.displayName, role: user.role, mustChangePassword: user.mustChangePassword };
  }

  async principalOfToken(secret: string): Promise<Principal | undefined> {
    const token = await this.store.token(hashOf(secret));
    if (!token || token.expiresOn < this.clock.today()) return undefined;
    const now = this.clock.now();
    if (!token.lastUsedAt || Date.parse(now) - Date.parse(token.lastUsedAt) > TOKEN_USE_MS) {
      await this.transactions.run((manager) => this.store.changeToken(manager, token.id, { lastUsedAt: now }));
    }
    return { kind: 'token', id: token.id, name: token.name, role: token.role };
  }

  async user(id: string): Promise<User> {
    const user = await this.store.userOf(id);
    if (!user) throw notFound('accounts.user');
    return user;
  }

  users(offset: number, limit: number): Promise<[User[], number]> {
    return this.store.users(offset, limit);
  }

  async addUser(asked: NewUser): Promise<User> {
    const user = await this.newUser(asked, { mustChangePassword: true });
    await this.transactions.run(async (manager) => {
      await this.store.holdUsers(manager);
      if (await this.store.isNameTaken(manager, user.username)) throw new Refusal(409, 'accounts.name-taken', { name: user.username });
      await this.store.saveUser(manager, user);
    });
    return user;
  }

  /** Changing the password or switching a user off ends that user's sessions. The last administrator stays one. */
  async changeUser(id: string, change: ChangedUser): Promise<User> {
    const { password, ...rest } = change;
    const secret = password === undefined ? {} : { passwordHash: await hashPassword(password), mustChangePassword: true };
    return this.transactions.run(async (manager) => {
      await this.store.holdUsers(manager);
      const user = await this.store.userInside(manager, id);
      if (!user) throw notFound('accounts.user');
      const changed: User = { ...user, ...rest, ...secret };
      const losesAdministrator = isAdministrator(user) && !isAdministrator(changed);
      if (losesAdministrator && (await this.store.otherActiveAdministrators(manager, id)) === 0)
        throw new Refusal(409, 'accounts.last-administrator');
      await this.store.saveUser(manager, changed);
      if (password !== undefined || change.active === false) await this.store.closeSessionsOf(manager, id);
      return changed;
    });
  }

  /** A changed password ends this person's other sessions: whoever knew the old one is out. `secret` is that of the session which asks. */
  async changeSelf(id: string, change: ChangedSelf, secret: string): Promise<User> {
    const known = await this.user(id);
    const password = change.password && (await this.nextPassword(known, change.password));
    return this.transactions.run(async (manager) => {
      await this.store.holdUsers(manager);
      const user = await this.store.userInside(manager, id);
      if (!user?.active || (password && user.passwordHash !== known.passwordHash)) throw new Refusal(401, 'accounts.not-signed-in');
      const changed: User = { ...user, language: change.language ?? user.language, ...password };
      await this.store.saveUser(manager, changed);
      if (password) await this.store.closeOtherSessionsOf(manager, id, hashOf(secret));
      return changed;
    });
  }

  private async nextPassword(user: User, { current, next }: { current: string; next: string }) {
    if (!(await isPassword(current, user.passwordHash))) throw refusedPassword('/password/current', 'accounts.wrong-current-password');
    if (await isPassword(next, user.passwordHash)) throw refusedPassword('/password/next', 'accounts.password-unchanged');
    return { passwordHash: await hashPassword(next), mustChangePassword: false };
  }

  async makeToken(asked: NewToken, by: Principal): Promise<{ id: string; token: string }> {
    if (asked.expiresOn < this.clock.today())
      throw new Refusal(422, 'accounts.token-expires-in-the-past', {}, [
        { pointer: '/expiresOn', code: 'accounts.token-expires-in-the-past' },
      ]);
    const secret = `mm_${randomBytes(32).toString('base64url')}`;
    const token: AccessToken = {
      id: randomUUID(),
      ...asked,
      hash: hashOf(secret),
      createdBy: by.name,
      createdAt: this.clock.now(),
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.transactions.run((manager) => this.store.saveToken(manager, token));
    return { id: token.id, token: secret };
  }

  tokens(offset: number, limit: number): Promise<[AccessToken[], number]> {
    return this.store.tokens(offset, limit);
  }

  async revokeToken(id: string): Promise<void> {
    const isThere = await this.transactions.run((manager) => this.store.changeToken(manager, id, { revokedAt: this.clock.now() }));
    if (!isThere) throw notFound('accounts.token');
  }

  private async newUser(asked: NewUser, { mustChangePassword }: { mustChangePassword: boolean }): Promise<User> {
    return {
      id: randomUUID(),
      username: asked.username.toLowerCase(),
      displayName: asked.displayName,
      role: asked.role,
      passwordHash: await hashPassword(asked.password),
      language: 'ja',
      mustChangePassword,
      active: true,
      createdAt: this.clock.now(),
      lastSignInAt: null,
    };
  }
}

function isAdministrator({ role, active }: User): boolean {
  return active && role === 'administrator';
}

function refusedPassword(pointer: string, code: string): Refusal {
  return new Refusal(422, code, {}, [{ pointer, code }]);
}

/** Secrets are long and random, so a plain hash is enough: it only keeps them out of the database. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

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

const SESSION_HOURS = 12;
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

  async signIn({ username, password }: SignIn, address: string): Promise<{ user: User; secret: string; expiresAt: string }> {
    const name = username.trim().toLowerCase();
    const wait = this.attempts.secondsToWait(name, address, Date.now());
    if (wait > 0) throw new Refusal(429, 'accounts.too-many-attempts', { seconds: wait }, [], wait);
    const user = await this.store.userNamed(name);
    const isRight = await isPassword(password, user?.passwordHash ?? (await this.decoy));
    if (!user?.active || !isRight) {
      this.attempts.failed(name, address, Date.now());
      throw new Refusal(401, 'accounts.wrong-name-or-password');
    }
    this.attempts.succeeded(name);
    const now = this.clock.now();
    const secret = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.parse(now) + SESSION_HOURS * 3_600_000).toISOString();
    await this.transactions.run(async (manager) => {
      await this.store.forgetSessionsBefore(manager, now);
      await this.store.openSession(manager, { id: hashOf(secret), userId: user.id, createdAt: now, expiresAt });
      await this.store.saveUser(manager, { ...user, lastSignInAt: now });
    });
    return { user, secret, expiresAt };
  }

  async signOut(secret: string): Promise<void> {
    await this.transactions.run((manager) => this.store.closeSession(manager, hashOf(secret)));
  }

  async principalOfSession(secret: string): Promise<Principal | undefined> {
    const session = await this.store.session(hashOf(secret));
    if (!session || session.expiresAt <= this.clock.now()) return undefined;
    const user = await this.store.userOf(session.userId);
    return user?.active ? { kind: 'user', id: user.id, name: user.displayName, role: user.role } : undefined;
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
    if (await this.store.userNamed(user.username)) throw new Refusal(409, 'accounts.name-taken', { name: user.username });
    await this.transactions.run((manager) => this.store.saveUser(manager, user));
    return user;
  }

  /** Changing the password or switching a user off ends that user's sessions. The last administrator stays one. */
  async changeUser(id: string, change: ChangedUser): Promise<User> {
    const user = await this.user(id);
    const losesAdministrator = user.role === 'administrator' && (change.active === false || (change.role ?? user.role) !== 'administrator');
    if (losesAdministrator && (await this.store.otherActiveAdministrators(id)) === 0) throw new Refusal(409, 'accounts.last-administrator');
    const { password, ...rest } = change;
    const secret = password === undefined ? {} : { passwordHash: await hashPassword(password), mustChangePassword: true };
    const changed: User = { ...user, ...rest, ...secret };
    await this.transactions.run(async (manager) => {
      await this.store.saveUser(manager, changed);
      if (password !== undefined || change.active === false) await this.store.closeSessionsOf(manager, id);
    });
    return changed;
  }

  async changeSelf(id: string, change: ChangedSelf): Promise<User> {
    const user = await this.user(id);
    if (change.password && !(await isPassword(change.password.current, user.passwordHash))) {
      throw new Refusal(422, 'accounts.wrong-current-password', {}, [
        { pointer: '/password/current', code: 'accounts.wrong-current-password' },
      ]);
    }
    const secret = change.password ? { passwordHash: await hashPassword(change.password.next), mustChangePassword: false } : {};
    const changed: User = { ...user, language: change.language ?? user.language, ...secret };
    await this.transactions.run((manager) => this.store.saveUser(manager, changed));
    return changed;
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

/** Secrets are long and random, so a plain hash is enough: it only keeps them out of the database. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsNull, Not, type DataSource, type EntityManager } from 'typeorm';
import { accessTokenTable, sessionTable, userTable } from './accounts.table.js';
import type { AccessToken, Session, User } from './user.js';

@Injectable()
export class AccountsStore {
  constructor(@InjectDataSource() private readonly reader: DataSource) {}

  userNamed(username: string): Promise<User | null> {
    return this.reader.getRepository(userTable).findOneBy({ username });
  }

  userOf(id: string): Promise<User | null> {
    return this.reader.getRepository(userTable).findOneBy({ id });
  }

  users(offset: number, limit: number): Promise<[User[], number]> {
    return this.reader.getRepository(userTable).findAndCount({ order: { username: 'ASC' }, skip: offset, take: limit });
  }

  countUsers(): Promise<number> {
    return this.reader.getRepository(userTable).count();
  }

  /**
   * What is decided by looking at all users (the name is free, an administrator is left) must not change while it is decided: on PostgreSQL
   * others wait with their writes until the transaction ends, on SQLite they wait anyway.
   */
  async holdUsers(manager: EntityManager): Promise<void> {
    if (manager.dataSource.options.type === 'postgres') await manager.query('LOCK TABLE user_account IN SHARE ROW EXCLUSIVE MODE');
  }

  userInside(manager: EntityManager, id: string): Promise<User | null> {
    return manager.getRepository(userTable).findOneBy({ id });
  }

  isNameTaken(manager: EntityManager, username: string): Promise<boolean> {
    return manager.getRepository(userTable).existsBy({ username });
  }

  otherActiveAdministrators(manager: EntityManager, id: string): Promise<number> {
    return manager
      .getRepository(userTable)
      .createQueryBuilder('user')
      .where("user.role = 'administrator' and user.active = :active and user.id <> :id", { active: true, id })
      .getCount();
  }

  session(id: string): Promise<Session | null> {
    return this.reader.getRepository(sessionTable).findOneBy({ id });
  }

  token(hash: string): Promise<AccessToken | null> {
    return this.reader.getRepository(accessTokenTable).findOneBy({ hash, revokedAt: IsNull() });
  }

  tokens(offset: number, limit: number): Promise<[AccessToken[], number]> {
    return this.reader.getRepository(accessTokenTable).findAndCount({ order: { createdAt: 'DESC', id: 'ASC' }, skip: offset, take: limit });
  }

  async saveUser(manager: EntityManager, user: User): Promise<void> {
    await manager.getRepository(userTable).upsert(user, ['id']);
  }

  async noteSignIn(manager: EntityManager, id: string, lastSignInAt: string): Promise<void> {
    await manager.getRepository(userTable).update({ id }, { lastSignInAt });
  }

  async openSession(manager: EntityManager, session: Session): Promise<void> {
    await manager.getRepository(sessionTable).insert(session);
  }

  async closeSession(manager: EntityManager, id: string): Promise<void> {
    await manager.getRepository(sessionTable).delete({ id });
  }

  async closeSessionsOf(manager: EntityManager, userId: string): Promise<void> {
    await manager.getRepository(sessionTable).delete({ userId });
  }

  async closeOtherSessionsOf(manager: EntityManager, userId: string, sessionId: string): Promise<void> {
    await manager.getRepository(sessionTable).delete({ userId, id: Not(sessionId) });
  }

  async forgetSessionsBefore(manager: EntityManager, now: string): Promise<void> {
    await manager.getRepository(sessionTable).createQueryBuilder().delete().where('expires_at < :now', { now }).execute();
  }

  async saveToken(manager: EntityManager, token: AccessToken): Promise<void> {
    await manager.getRepository(accessTokenTable).insert(token);
  }

  async changeToken(manager: EntityManager, id: string, change: Partial<AccessToken>): Promise<boolean> {
    const { affected } = await manager.getRepository(accessTokenTable).update({ id }, change);
    return (affected ?? 0) > 0;
  }
}

import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { ALLOWED, BEFORE_PASSWORD_CHANGE, FOR_PUBLISHERS, OPEN, type AskedRequest } from '../http/access.decorators.js';
import type { Principal, Role } from '../http/principal.js';
import { Refusal } from '../http/refusal.js';
import { CLOCK, type Clock } from '../clock.js';
import { AccountsService } from './accounts.service.js';
import { openPushRate } from './push-rate.js';
import { PUBLISHER_KEY, PublishersService, hashOfKey } from './publishers.service.js';

export const COOKIE = 'mimamori';
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

@Injectable()
export class AccessGuard implements CanActivate {
  private readonly pushRate = openPushRate();

  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountsService,
    private readonly publishers: PublishersService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AskedRequest>();
    if (isForeign(request)) throw new Refusal(403, 'http.foreign-origin');
    const targets = [context.getHandler(), context.getClass()];
    request.principal = await this.principalOf(request);
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, targets)) return true;
    if (!request.principal) throw new Refusal(401, 'accounts.not-signed-in');
    const isForPublishers = this.reflector.getAllAndOverride<boolean | undefined>(FOR_PUBLISHERS, targets) ?? false;
    if (request.principal.kind === 'publisher' || isForPublishers) return this.admitPublisher(request, request.principal, isForPublishers);
    if (request.principal.mustChangePassword && !this.reflector.getAllAndOverride<boolean | undefined>(BEFORE_PASSWORD_CHANGE, targets))
      throw new Refusal(403, 'accounts.password-must-change');
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED, targets);
    if (roles && !roles.includes(request.principal.role))
      throw new Refusal(403, 'accounts.role-not-allowed', { role: request.principal.role });
    return true;
  }

  private admitPublisher(request: Request, { kind }: Principal, isForPublishers: boolean): boolean {
    if (!isForPublishers) throw new Refusal(403, 'accounts.publisher-only-feed');
    if (kind !== 'publisher') throw new Refusal(403, 'accounts.feed-only-publishers');
    // By key and not by publisher (contract.md, "Signing in"), and by the stopwatch: a clock that stands still would never let go.
    const wait = this.pushRate.count(hashOfKey(bearerOf(request) ?? ''), this.clock.elapsed());
    if (wait !== null) throw new Refusal(429, 'http.too-many', { seconds: wait }, [], wait);
    return true;
  }

  private async principalOf(request: Request): Promise<Principal | undefined> {
    const bearer = bearerOf(request);
    if (bearer?.startsWith(PUBLISHER_KEY)) return this.publishers.principalOfKey(bearer);
    if (bearer) return this.accounts.principalOfToken(bearer);
    const secret = cookieOf(request);
    return secret ? this.accounts.principalOfSession(secret) : undefined;
  }
}

function bearerOf(request: Request): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Another site's page that makes the browser send our cookie. Programs send neither header and are let through (contract.md). */
function isForeign(request: Request): boolean {
  if (SAFE_METHODS.includes(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}

export function cookieOf(request: Request): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1];
}

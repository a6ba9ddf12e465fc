import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Principal, Role } from './principal.js';
import { Refusal } from './refusal.js';

export const OPEN = 'mimamori:open';
export const ALLOWED = 'mimamori:allowed';
export const FOR_PUBLISHERS = 'mimamori:for-publishers';
export const BEFORE_PASSWORD_CHANGE = 'mimamori:before-password-change';

export type AskedRequest = Request & { principal?: Principal };

/** A route that needs no credentials (session, health). All others are closed unless this stands on them. */
export const Open = () => SetMetadata(OPEN, true);
/** Roles that may use a route; without it every role may. */
export const Allowed = (...roles: Role[]) => SetMetadata(ALLOWED, roles);
/** A route for makers with a key, and for nobody else; their keys open no other. */
export const ForPublishers = () => SetMetadata(FOR_PUBLISHERS, true);
/** A route that is open to a person who must change the password before anything else. */
export const BeforePasswordChange = () => SetMetadata(BEFORE_PASSWORD_CHANGE, true);
/** The person or program that asks. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AskedRequest>();
  if (!principal) throw new Refusal(401, 'accounts.not-signed-in');
  return principal;
});

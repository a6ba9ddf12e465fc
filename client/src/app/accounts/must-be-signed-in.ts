import { inject } from '@angular/core';
import { Router, type CanActivateFn, type UrlTree } from '@angular/router';
import { Session } from './session';

/** Leads whoever is not signed in to signing in and back, and whoever must change the password there first. */
export const mustBeSignedIn: CanActivateFn = async (_, target): Promise<boolean | UrlTree> => {
  const session = inject(Session);
  const router = inject(Router);
  const current = session.current() ?? (await findOrNull(session));
  if (current === null) return router.createUrlTree(['/sign-in'], { queryParams: { return: target.url } });
  if (current.mustChangePassword) return router.createUrlTree(['/change-password'], { queryParams: { return: target.url } });
  return true;
};

/** When the server cannot be reached the sign-in page says so; a blank page would not. */
async function findOrNull(session: Session): Promise<Awaited<ReturnType<Session['find']>>> {
  try {
    return await session.find();
  } catch {
    return null;
  }
}

/** Only an address within the application: a link from outside must not lead away after signing in. */
export function returnAddress(given: string | undefined): string {
  return given !== undefined && /^\/(?![/\\])/.test(given) && !given.startsWith('/sign-in') ? given : '/morning-list';
}

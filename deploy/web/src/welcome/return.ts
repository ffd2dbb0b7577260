import { route } from '../routes';

const HERE = 'then';

/** What the address of signing in says about where to go afterwards: where the person wanted to go in the first place. */
export function comingBack(): { then?: string } {
  const kept = route.search[HERE];
  if (typeof kept === 'string') return { then: kept };
  const { pathname, search, hash } = location;
  return pathname === '/' || isDoor(pathname) ? {} : { then: pathname + search + hash };
}

/** Where to go once signed in: only ever an address of this client's own. */
export function destination(): URL {
  const kept = route.search[HERE];
  const wanted = typeof kept === 'string' && kept.startsWith('/') ? kept : '/';
  const url = new URL(wanted, location.origin);
  return url.origin === location.origin && !isDoor(url.pathname) ? url : new URL('/', location.origin);
}

function isDoor(pathname: string): boolean {
  return pathname === '/sign-in' || pathname === '/sign-up';
}

import { p, route } from '../routes';

const HERE = 'then';

/** The address of a door that remembers where the person wanted to go in the first place. */
export function doorTo(door: '/sign-in' | '/sign-up'): string {
  const kept = route.search[HERE];
  const { pathname, search, hash } = location;
  const wanted = typeof kept === 'string' ? kept : isDoor(pathname) ? '/' : pathname + search + hash;
  return wanted === '/' ? p(door) : p(door, { search: { [HERE]: wanted } });
}

/** Where to go once signed in: only ever an address of this client's own. */
export function destination(): URL {
  const kept = route.search[HERE];
  const wanted = typeof kept === 'string' && kept.startsWith('/') ? kept : '/';
  const { origin } = location;
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  return url === undefined || url.origin !== origin || isDoor(url.pathname) ? new URL('/', origin) : url;
}

function isDoor(pathname: string): boolean {
  return pathname === '/sign-in' || pathname === '/sign-up';
}

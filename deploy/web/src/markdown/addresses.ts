/** Where a link leads: what the browser is given, and what is shown of it. */
export interface Address {
  href: string;
  host: string;
}

/** Addresses on the web and of mail; undefined for all others, such as `javascript:` or a path without a host. */
export function addressOf(url: string): Address | undefined {
  const parsed = URL.parse(url);
  switch (parsed?.protocol) {
    case 'http:':
    case 'https:':
      return { href: parsed.href, host: parsed.host };
    case 'mailto:':
      return { href: parsed.href, host: decoded(parsed.pathname) };
    default:
      return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

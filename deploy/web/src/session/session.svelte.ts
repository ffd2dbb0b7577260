import type { Schema } from '../api/client';
import { problemOf, ProblemError } from '../api/problem';
import { reach } from '../api/reach';
import { TabChannel } from './tabs';

type Tokens = Schema['TokensView'];

const KEY = 'mimiq.session';
/** An access token this close to its end is renewed before it is used. */
const MARGIN_MS = 30_000;

/**
 * Who is signed in. The rotating session token is the only thing in local storage; the access token is in memory. Tabs
 * renew one after the other (Web Locks) and tell one another the result, so that no token is used twice.
 */
class Session {
  /** Whether there is a session token in this browser; it may turn out to have ended. */
  signedIn = $state(localStorage.getItem(KEY) !== null);
  /** Why the session ended without the person asking for it. */
  ended = $state(false);

  #access: { token: string; expiresAt: number } | undefined;
  #tabs = new TabChannel<{ access: { token: string; expiresAt: number } } | { ended: boolean }>(
    'mimiq.session',
  );

  constructor() {
    this.#tabs.listen((told) => {
      if ('access' in told) this.#access = told.access;
      else this.#leave(told.ended);
    });
    // another tab signed in, or the session is gone: that tab says how
    addEventListener('storage', (event) => {
      if (event.key === KEY || event.key === null) this.#storageChanged();
    });
  }

  async signIn(email: string, password: string): Promise<void> {
    this.#accept(await this.#post('/api/auth/sessions', { email, password }));
  }

  /** Ends the session at the service and in every tab; in the browser even when the service cannot be reached. */
  async signOut(): Promise<void> {
    const token = await this.accessToken().catch(() => undefined);
    this.#forget(false);
    if (token === undefined) return;
    const request = new Request('/api/auth/sessions/current', {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}` },
      keepalive: true,
    });
    await reach(request);
  }

  /** The account was deleted, and its sessions with it. */
  deleted(): void {
    this.#forget(false);
  }

  /** The service no longer knows the session, though its access token may be good for minutes. */
  lost(): void {
    this.#forget(true);
  }

  /** An access token that is good for a while yet. */
  async accessToken(): Promise<string | undefined> {
    if (this.#access !== undefined && this.#access.expiresAt - MARGIN_MS > Date.now())
      return this.#access.token;
    return this.renewedAccessToken();
  }

  /** A new access token, from this tab or from another that was quicker; undefined when nobody is signed in. */
  async renewedAccessToken(): Promise<string | undefined> {
    const known = this.#access?.token;
    return navigator.locks.request(KEY, async () => {
      if (this.#access !== undefined && this.#access.token !== known) return this.#access.token;
      const sessionToken = localStorage.getItem(KEY);
      if (sessionToken === null) return undefined;
      await this.#renew(sessionToken);
      return this.#access?.token;
    });
  }

  async #renew(sessionToken: string): Promise<void> {
    try {
      this.#accept(await this.#post('/api/auth/sessions/refresh', { sessionToken }));
    } catch (error) {
      // any other fault, also one of the service's own, says nothing about the session
      if (error instanceof ProblemError && (error.status === 400 || error.status === 401)) this.#forget(true);
      throw error;
    }
  }

  /** It ends with its page: an answer that finds no page is asked for again by the next, and given once more. */
  async #post(path: string, body: object): Promise<Tokens> {
    const request = new Request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const response = await reach(request);
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as Tokens;
  }

  #accept(tokens: Tokens): void {
    const access = { token: tokens.accessToken, expiresAt: Date.parse(tokens.accessTokenExpiresAt) };
    localStorage.setItem(KEY, tokens.sessionToken);
    this.#access = access;
    this.#tabs.tell({ access });
    this.signedIn = true;
    this.ended = false;
  }

  #forget(ended: boolean): void {
    localStorage.removeItem(KEY);
    this.#leave(ended);
    this.#tabs.tell({ ended });
  }

  #leave(ended: boolean): void {
    this.#access = undefined;
    this.signedIn = false;
    this.ended = ended;
  }

  #storageChanged(): void {
    if (localStorage.getItem(KEY) !== null) this.signedIn = true;
    else if (this.signedIn) this.#leave(true);
  }
}

export const session = new Session();

import { api, bodyOf } from '../api/client';
import { ProblemError } from '../api/problem';
import { session } from '../session/session.svelte';
import { Keeper } from './keeper';
import type { Vault } from './vault';

const AGAIN_MS = 4_000;
/** Begins the name of the lock that a page holds, from when it keeps something until it is gone. */
const PAGE = 'mimiq/page';
/** Begins the name of the lock under which something is taken over. */
const TAKEN = 'mimiq/taken';

/**
 * What the person wrote and nobody has yet, kept in this browser so that a reload, a crash and the end of a session take
 * none of it. The key comes from auth-service for a living session and stays in memory (ADR 0016).
 */
class Kept {
  /** How this page is called among those that are open in this browser. */
  readonly page = crypto.randomUUID();
  #keeper: Keeper | undefined;
  #isOpen = false;

  constructor() {
    $effect.root(() => {
      $effect(() => {
        if (!session.signedIn) void this.#leave();
      });
    });
    addEventListener('beforeunload', (event) => {
      if (this.#keeper?.isWriting) event.preventDefault();
    });
  }

  async load(name: string): Promise<unknown> {
    return this.#current()?.load(name);
  }

  async names(): Promise<string[]> {
    return (await this.#current()?.names()) ?? [];
  }

  save(name: string, value: unknown): void {
    this.#current()?.save(name, value);
  }

  /**
   * Takes over what pages that are not open any more kept under this name, with theirs behind it. What an open page keeps
   * is left to it.
   *
   * @param take saves it under another name, and says whether it did
   */
  async inherit(name: string, take: (value: unknown) => boolean): Promise<void> {
    for (const other of await this.names()) {
      if (!other.startsWith(name)) continue;
      const closed = { mode: 'shared', ifAvailable: true } as const;
      await navigator.locks.request(PAGE + other.slice(name.length), closed, async (lock) => {
        if (lock !== null) await this.#takeOver(other, take);
      });
    }
  }

  /** One page at a time, so that one has it. */
  async #takeOver(name: string, take: (value: unknown) => boolean): Promise<void> {
    await navigator.locks.request(`${TAKEN}/${name}`, async () => {
      const value = await this.load(name);
      if (value === undefined || !take(value)) return;
      this.save(name, undefined);
      // until that is written
      await this.names();
    });
  }

  /** Deletes what was written in a topic that is gone. */
  async forget(topicId: string): Promise<void> {
    for (const name of await this.names()) if (name.includes(topicId)) this.save(name, undefined);
  }

  /** Deletes everything of this account; of everybody when this browser could not find out whose is whose. */
  async clear(): Promise<void> {
    await (this.#isOpen ? this.#keeper?.clear() : (await import('./records')).records.clear());
  }

  #current(): Keeper | undefined {
    if (session.signedIn) this.#keeper ??= new Keeper(this.#open());
    return this.#keeper;
  }

  async #open(): Promise<Vault> {
    const held = { ifAvailable: true };
    void navigator.locks.request(
      `${PAGE}/${this.page}`,
      held,
      (lock) => lock && new Promise(() => undefined),
    );
    const [key, { Vault }, { records }] = await Promise.all([
      keyOfAccount(),
      import('./vault'),
      import('./records'),
    ]);
    const vault = await Vault.open(key, records);
    this.#isOpen = true;
    return vault;
  }

  /** Who signed out leaves nothing; whose session ended finds it again. What is being written comes to its end. */
  async #leave(): Promise<void> {
    const keeper = this.#keeper;
    this.#keeper = undefined;
    this.#isOpen = false;
    if (!session.ended) await keeper?.clear().catch(() => undefined);
  }
}

async function keyOfAccount(): Promise<string> {
  for (;;) {
    try {
      return (await bodyOf(api.GET('/api/auth/me/browser-key'))).key;
    } catch (error) {
      if (!(error instanceof ProblemError && error.isPassing)) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

export const kept = new Kept();

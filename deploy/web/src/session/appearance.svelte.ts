import { get, set } from 'idb-keyval';

export type Appearance = 'system' | 'light' | 'dark';

const KEY = 'appearance';

/** Light or dark, by the system's preference or by choice. Kept in IndexedDB: local storage is the session's alone. */
class Theme {
  appearance = $state<Appearance>('system');

  /** Before the first paint; a browser that keeps nothing follows the system. */
  async restore(): Promise<void> {
    this.#apply((await get<Appearance>(KEY).catch(() => undefined)) ?? 'system');
  }

  async choose(appearance: Appearance): Promise<void> {
    this.#apply(appearance);
    await set(KEY, appearance);
  }

  #apply(appearance: Appearance): void {
    this.appearance = appearance;
    if (appearance === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = appearance;
  }
}

export const theme = new Theme();

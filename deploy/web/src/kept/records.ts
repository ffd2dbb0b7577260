import { clear, createStore, delMany, entries, get, set } from 'idb-keyval';
import type { Records, Sealed } from './vault';

const store = createStore('mimiq', 'kept');

/** In this browser's IndexedDB. */
export const records: Records & { clear(): Promise<void> } = {
  get: (id) => get<Sealed>(id, store),
  set: (id, sealed) => set(id, sealed, store),
  delete: (ids) => (ids.length === 0 ? Promise.resolve() : delMany(ids, store)),
  all: () => entries<string, Sealed>(store),
  clear: () => clear(store),
};

import type { Vault } from './vault';

/** Keeps values while they change: of each name the newest is written, one after the other. */
export class Keeper {
  readonly #vault: Promise<Vault>;
  readonly #waiting = new Map<string, unknown>();
  #writing: Promise<void> | undefined;
  #over = false;

  constructor(vault: Promise<Vault>) {
    this.#vault = vault;
    // who loads or saves hears of it
    vault.catch(() => undefined);
  }

  /** Whether something is not written yet. */
  get isWriting(): boolean {
    return this.#writing !== undefined;
  }

  /** What was saved last; nothing when that is nothing, or cannot be read. */
  async load(name: string): Promise<unknown> {
    if (this.#waiting.has(name)) return this.#waiting.get(name);
    return this.#vault.then((vault) => vault.read(name)).catch(() => undefined);
  }

  async names(): Promise<string[]> {
    await this.#writing;
    return this.#vault.then((vault) => vault.names()).catch(() => []);
  }

  /** @param value plain data; `undefined` deletes what was saved */
  save(name: string, value: unknown): void {
    if (this.#over) return;
    this.#waiting.set(name, value);
    this.#writing ??= this.#write();
  }

  /** Deletes everything, and keeps nothing more. */
  async clear(): Promise<void> {
    this.#over = true;
    this.#waiting.clear();
    await this.#writing;
    await (await this.#vault).clear();
  }

  async #write(): Promise<void> {
    try {
      const vault = await this.#vault;
      for (let [next] = this.#waiting; next !== undefined; [next] = this.#waiting) {
        const [name, value] = next;
        this.#waiting.delete(name);
        await (value === undefined ? vault.remove(name) : vault.write(name, value));
      }
    } catch {
      // a browser that keeps nothing: it stays in memory, as long as that lasts
      this.#waiting.clear();
    } finally {
      this.#writing = undefined;
    }
  }
}

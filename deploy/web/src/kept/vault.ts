/** An encrypted value as it lies in the browser. */
export interface Sealed {
  /** when it was written, in milliseconds since 1970 */
  at: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Where sealed values lie, by an id that says nothing. */
export interface Records {
  get(id: string): Promise<Sealed | undefined>;
  set(id: string, sealed: Sealed): Promise<void>;
  delete(ids: string[]): Promise<void>;
  all(): Promise<[id: string, sealed: Sealed][]>;
}

/** What nobody came back for in so long is deleted, whoever wrote it. */
export const KEPT_MS = 30 * 86_400_000;
const IV_BYTES = 12;

/**
 * The values of one account, by name. Values and names are encrypted (AES-256-GCM) under keys derived from the
 * account's; a value that was moved, damaged or written under another key is none.
 */
export class Vault {
  readonly #records: Records;
  readonly #cipher: CryptoKey;
  readonly #naming: CryptoKey;
  readonly #owner: string;

  private constructor(records: Records, cipher: CryptoKey, naming: CryptoKey, owner: string) {
    this.#records = records;
    this.#cipher = cipher;
    this.#naming = naming;
    this.#owner = owner;
  }

  /** @param key 32 bytes as hex digits; only keys derived from it stay in memory, and no script can read those */
  static async open(key: string, records: Records, now = Date.now()): Promise<Vault> {
    const master = await crypto.subtle.importKey('raw', fromHex(key), 'HKDF', false, ['deriveKey']);
    const derive = (purpose: string, algorithm: AesKeyGenParams | HmacImportParams, usages: KeyUsage[]) =>
      crypto.subtle.deriveKey(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`mimiq kept ${purpose} v1`) },
        master,
        algorithm,
        false,
        usages,
      );
    const cipher = await derive('encryption', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']);
    const naming = await derive('naming', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']);
    const old = (await records.all()).filter(([, { at }]) => at < now - KEPT_MS);
    await records.delete(old.map(([id]) => id));
    return new Vault(records, cipher, naming, await nameOf(naming, 'owner'));
  }

  async read(name: string): Promise<unknown> {
    const id = await this.#idOf(name);
    const sealed = await this.#records.get(id);
    return sealed && (await this.#open(id, sealed))?.value;
  }

  async write(name: string, value: unknown, at = Date.now()): Promise<void> {
    const id = await this.#idOf(name);
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: utf8(id) },
      this.#cipher,
      utf8(JSON.stringify({ name, value })),
    );
    await this.#records.set(id, { at, iv, data });
  }

  async remove(name: string): Promise<void> {
    await this.#records.delete([await this.#idOf(name)]);
  }

  async names(): Promise<string[]> {
    const opened = (await this.#own()).map(([id, sealed]) => this.#open(id, sealed));
    return (await Promise.all(opened)).flatMap((content) => content?.name ?? []);
  }

  async clear(): Promise<void> {
    await this.#records.delete((await this.#own()).map(([id]) => id));
  }

  async #own(): Promise<[string, Sealed][]> {
    return (await this.#records.all()).filter(([id]) => id.startsWith(this.#owner));
  }

  async #idOf(name: string): Promise<string> {
    return `${this.#owner}/${await nameOf(this.#naming, `name ${name}`)}`;
  }

  async #open(id: string, { iv, data }: Sealed): Promise<{ name: string; value: unknown } | undefined> {
    try {
      const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(id) };
      const text = new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, this.#cipher, data));
      return JSON.parse(text) as { name: string; value: unknown };
    } catch {
      return undefined;
    }
  }
}

async function nameOf(key: CryptoKey, text: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', key, utf8(text));
  return Array.from(new Uint8Array(mac, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

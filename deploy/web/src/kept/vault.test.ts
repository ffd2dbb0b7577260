import { webcrypto } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Keeper } from './keeper';
import { KEPT_MS, Vault, type Records, type Sealed } from './vault';

const DANA = '1a'.repeat(32);
const TOM = '2b'.repeat(32);

const lying = new Map<string, Sealed>();
const records: Records = {
  get: (id) => Promise.resolve(lying.get(id)),
  set: (id, sealed) => Promise.resolve(void lying.set(id, sealed)),
  delete: (ids) => Promise.resolve(ids.forEach((id) => lying.delete(id))),
  all: () => Promise.resolve([...lying]),
};

beforeAll(() => vi.stubGlobal('crypto', webcrypto));
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => lying.clear());

test('gives back what was written, to whoever has the same key', async () => {
  await (await Vault.open(DANA, records)).write('draft/t1', { text: 'Salaries rise in May.' });

  const again = await Vault.open(DANA, records);
  expect(await again.read('draft/t1')).toEqual({ text: 'Salaries rise in May.' });
  expect(await again.names()).toEqual(['draft/t1']);
  await again.remove('draft/t1');
  expect(lying.size).toBe(0);
});

test('shows nothing to another account, and leaves to each what is its own', async () => {
  const dana = await Vault.open(DANA, records);
  const tom = await Vault.open(TOM, records);
  await dana.write('draft/t1', 'hers');

  expect(await tom.read('draft/t1')).toBeUndefined();
  expect(await tom.names()).toEqual([]);
  await tom.write('draft/t1', 'his');
  await tom.clear();
  expect(await dana.read('draft/t1')).toBe('hers');
});

test('leaves neither words nor names readable, nor the same value twice alike', async () => {
  const dana = await Vault.open(DANA, records);
  await dana.write('draft/topic-one', 'Salaries');
  const [id, first] = [...lying][0]!;
  await dana.write('draft/topic-one', 'Salaries');
  const second = lying.get(id);

  const readable = [...lying].map(([name, { data }]) => name + Buffer.from(data).toString('latin1')).join();
  expect(readable).not.toMatch(/topic-one|Salaries|draft/);
  expect(Buffer.from(first!.data).equals(Buffer.from(second!.data))).toBe(false);
});

test('takes nothing that was damaged or moved to another name', async () => {
  const dana = await Vault.open(DANA, records);
  await dana.write('draft/t1', 'one');
  await dana.write('draft/t2', 'two');
  const [one, two] = [...lying];
  lying.set(one![0], two![1]);
  const damaged = new Uint8Array(two![1].data.slice(0));
  damaged[3]! ^= 1;
  lying.set(two![0], { ...two![1], data: damaged.buffer });

  expect(await dana.read('draft/t1')).toBeUndefined();
  expect(await dana.read('draft/t2')).toBeUndefined();
});

test('deletes after thirty days what nobody came back for', async () => {
  const dana = await Vault.open(DANA, records);
  await dana.write('draft/t1', 'old', 1_000);
  await dana.write('draft/t2', 'newer', 2_000);

  await Vault.open(TOM, records, 1_001 + KEPT_MS);
  expect(await dana.names()).toEqual(['draft/t2']);
});

test('writes the newest of what changes quickly, and knows when that is done', async () => {
  const keeper = new Keeper(Vault.open(DANA, records));
  for (const text of ['S', 'Sa', 'Sal']) keeper.save('draft/t1', text);
  expect(keeper.isWriting).toBe(true);
  expect(await keeper.load('draft/t1')).toBe('Sal');
  expect(await keeper.names()).toEqual(['draft/t1']);
  expect(keeper.isWriting).toBe(false);
  expect(await (await Vault.open(DANA, records)).read('draft/t1')).toBe('Sal');

  await keeper.clear();
  keeper.save('draft/t1', 'too late');
  expect(await keeper.names()).toEqual([]);
  expect(lying.size).toBe(0);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuditEntry, hashOf, verify } from './chain';

test('the hash is the one the service gives', async () => {
  // an entry as it was answered, with the hash of its service
  const entry: AuditEntry = {
    sequence: 1,
    id: 'c704d052-d48f-4806-84a0-bbf714e74d2c',
    at: '2026-11-21T09:10:03.225Z',
    actor: { kind: 'user', id: '01a1fd5e-ace6-7c3a-91e8-710619058ffe' },
    action: 'account.created',
    outcome: 'success',
    erased: false,
    subjectDigest: '7bd6b367f94bf2719f199703ba91f6397389386795b346ce87ee2ee6bb242abf',
    previousHash: '0'.repeat(64),
    hash: '',
  };
  expect(await hashOf(entry)).toBe('de761036e1267bc9d1e6e236358331e19de5fc21359cff9446a07bcc337f7331');
});

test('a chain holds, newest first, as it is answered', async () => {
  const entries = await chain(5);
  expect(await verify(entries)).toEqual({ checked: 5 });
});

test('no entry can be changed, left out or put in unseen', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 8 }),
      fc.nat(),
      fc.constantFrom('change', 'remove', 'repeat'),
      async (n, at, how) => {
        const entries = await chain(n);
        const i = at % n;
        const entry = entries[i] as AuditEntry;
        // leaving out the newest entries is seen by the head, which the answer names
        if (how === 'remove') entries.splice(Math.max(i, 1), 1);
        if (how === 'repeat') entries.splice(i, 0, entry);
        if (how === 'change') entries[i] = { ...entry, action: 'session.refused' };
        expect((await verify(entries)).brokenAt).toBeDefined();
      },
    ),
    { numRuns: 60 },
  );
});

async function chain(n: number): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let previousHash = '0'.repeat(64);
  for (let sequence = 1; sequence <= n; sequence++) {
    const entry: AuditEntry = {
      sequence,
      id: `e${sequence}`,
      at: '2026-11-21T09:10:03.669Z',
      actor: { kind: 'user', id: 'u1' },
      action: 'topic.created',
      outcome: 'success',
      erased: false,
      subjectDigest: '',
      previousHash,
      hash: '',
    };
    entry.hash = await hashOf(entry);
    previousHash = entry.hash;
    entries.unshift(entry);
  }
  return entries;
}

import { beforeEach, expect, test, vi } from 'vitest';
import { ProblemError, unreachable } from '../../api/problem';
import { notices } from '../../ui/notices.svelte';
import type { Sending, Uploaded } from './send';

vi.mock('./send', () => ({ send: vi.fn() }));

const { send } = await import('./send');
const { Uploads } = await import('./uploads.svelte');

/** Uploads that were begun, to be ended one by one. */
const begun: {
  sending: Sending;
  taken: (answer?: Partial<Uploaded>) => void;
  refused: (error: unknown) => void;
}[] = [];

const CREATED: Uploaded = {
  id: 'd',
  title: 'a.md',
  mediaType: 'text/markdown',
  size: 4,
  revision: 1,
  state: 'pending',
  origin: { kind: 'upload' },
  placement: 'auto',
  createdAt: '2026-11-30T09:00:00Z',
  updatedAt: '2026-11-30T09:00:00Z',
  outcome: 'created',
};

beforeEach(() => {
  begun.length = 0;
  notices.items = [];
  vi.mocked(send).mockImplementation(
    (sending) =>
      new Promise((resolve, reject) => {
        const taken = (answer: Partial<Uploaded> = {}) => resolve({ ...CREATED, ...answer });
        begun.push({ sending, taken, refused: reject });
        sending.signal.addEventListener('abort', () => reject(sending.signal.reason));
      }),
  );
});

function file(name: string): File {
  return new File(['text'], name);
}

function refusal(status: number, code: string): ProblemError {
  return new ProblemError({ type: `urn:mimiq:problem:${code}`, title: code, status });
}

test('sends two at once, the next when one is taken in', async () => {
  const uploads = new Uploads();
  uploads.add('t', [file('a.md'), file('b.md'), file('c.md')]);
  expect(uploads.items.map(({ state }) => state)).toEqual(['sending', 'sending', 'waiting']);

  begun[0]?.taken();
  await vi.waitFor(() => expect(begun).toHaveLength(3));
  expect(uploads.items.map(({ file: { name } }) => name)).toEqual(['b.md', 'c.md']);
});

test('tells how far each is', () => {
  const uploads = new Uploads();
  uploads.add('t', [file('a.md')]);
  begun[0]?.sending.onsent(3);
  expect(uploads.of('t')[0]?.sent).toBe(3);
  expect(uploads.of('another')).toEqual([]);
});

test('a file that is too large is not sent, and does not hold up the others', () => {
  const uploads = new Uploads();
  uploads.add('t', [
    new File([new Uint8Array((1 << 20) + 1)], 'large.txt'),
    new File([new Uint8Array((1 << 20) + 1)], 'large.pdf'),
  ]);
  expect(uploads.items.map(({ state }) => state)).toEqual(['failed', 'sending']);
  expect(uploads.items[0]?.problem).toContain('1');
  expect(uploads.items[0]?.retriable).toBe(false);
});

test('a file that is empty, or of another type, is not sent and called what it is', () => {
  const uploads = new Uploads();
  uploads.add('t', [new File([], 'empty.md'), file('photo.exe'), file('NOTES.TXT'), file('no-ending')]);
  expect(uploads.items.map(({ state }) => state)).toEqual(['failed', 'failed', 'sending', 'failed']);
  expect(uploads.items[0]?.problem).toMatch(/is empty/);
  expect(uploads.items[1]?.problem).toMatch(/type/);
});

test.each([
  [refusal(415, 'unsupported-media-type'), /type/, false],
  [refusal(422, 'unreadable-text'), /no readable text/, false],
  [refusal(422, 'document-encrypted'), /password/, false],
  [refusal(422, 'document-damaged'), /damaged/, false],
  [refusal(422, 'document-too-complex'), /too much/, false],
  [refusal(422, 'document-too-long'), /characters/, false],
  [unreachable(), /Connection lost/, true],
])('says why a file was not taken in: %s', async (error, says, retriable) => {
  const uploads = new Uploads();
  uploads.add('t', [file('a.md')]);
  begun[0]?.refused(error);
  await vi.waitFor(() => expect(uploads.items[0]).toMatchObject({ state: 'failed', retriable }));
  expect(uploads.items[0]?.problem).toMatch(says);
});

test('another try has the same key, so that a file is taken in once', async () => {
  const uploads = new Uploads();
  uploads.add('t', [file('a.md')]);
  begun[0]?.refused(unreachable());
  await vi.waitFor(() => expect(uploads.items[0]?.state).toBe('failed'));

  uploads.retry(uploads.items[0]?.id ?? '');
  expect(begun[1]?.sending.idempotencyKey).toBe(begun[0]?.sending.idempotencyKey);
});

test('one that is called off is stopped and forgotten', async () => {
  const uploads = new Uploads();
  uploads.add('t', [file('a.md')]);
  uploads.drop(uploads.items[0]?.id ?? '');
  expect(begun[0]?.sending.signal.aborted).toBe(true);
  await Promise.resolve();
  expect(uploads.items).toEqual([]);
  expect(uploads.running).toBe(false);
});

test.each([
  [{ outcome: 'created' } as const, []],
  [{ outcome: 'unchanged' } as const, [/“a.md” is already here.*Nothing was added/]],
  [{ outcome: 'unchanged', title: 'b.md' } as const, [/“a.md” has the text of “b.md”/]],
  [{ outcome: 'revised', revision: 3 } as const, [/“a.md” is now revision 3/]],
])('says what became of it: %o', async (answer, said) => {
  const uploads = new Uploads();
  uploads.add('t', [file('a.md')]);
  begun[0]?.taken(answer);
  await vi.waitFor(() => expect(uploads.items).toEqual([]));
  expect(notices.items.map(({ text }) => text)).toEqual(said.map((each) => expect.stringMatching(each)));
});

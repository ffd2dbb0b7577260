import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { notices as Notices } from '../ui/notices.svelte';
import type { Exporter } from './exporter.svelte';

vi.mock('../session/session.svelte', () => ({
  session: { signedIn: true, accessToken: () => Promise.resolve('access') },
}));

let exporter: Exporter;
let notices: typeof Notices;
let archive: ReadableStreamDefaultController<Uint8Array>;
const asked: { path: string; token: string | null; body: unknown; signal: AbortSignal }[] = [];
/** what the file has when it is finished; undefined as long as it is not */
let saved: number[] | undefined;
let abandoned = false;

/** A service: the password is right or wrong, and the archive comes as the test says. */
async function answer(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  const body = (await request.json()) as { password?: string };
  const token = request.headers.get('Authorization');
  asked.push({ path, token, body, signal: request.signal });
  if (path === '/api/exports') {
    const bytes = new ReadableStream<Uint8Array>({
      start: (controller) => {
        archive = controller;
        request.signal.addEventListener('abort', () => controller.error(request.signal.reason));
      },
    });
    return new Response(bytes, { headers: { 'Content-Type': 'application/zip' } });
  }
  return body.password === 'right'
    ? Response.json({ accessToken: 'confirmed', accessTokenExpiresAt: '2026-12-01T09:05:00Z' })
    : Response.json(
        { type: 'urn:mimiq:problem:bad-credentials', title: 'Wrong password', status: 401 },
        { status: 401, headers: { 'Content-Type': 'application/problem+json' } },
      );
}

/** A file that the person chooses, of a browser that can write to one. */
function pickFile(): Promise<unknown> {
  const written: number[] = [];
  const file = {
    write: (bytes: Uint8Array) => Promise.resolve(void written.push(...bytes)),
    close: () => Promise.resolve(void (saved = written)),
    abort: () => Promise.resolve(void (abandoned = true)),
  };
  return Promise.resolve({ createWritable: () => Promise.resolve(file) });
}

beforeEach(async () => {
  vi.resetModules();
  asked.length = 0;
  saved = undefined;
  abandoned = false;
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('showSaveFilePicker', pickFile);
  ({ exporter } = await import('./exporter.svelte'));
  ({ notices } = await import('../ui/notices.svelte'));
  notices.items = [];
});
afterEach(() => vi.unstubAllGlobals());

function said(): string[] {
  return notices.items.map(({ text }) => text);
}

test('brings what comes to the file, and says how much it was', async () => {
  expect(await exporter.start('right', 't1')).toBe(true);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  archive.enqueue(Uint8Array.of(80, 75));
  await vi.waitFor(() => expect(exporter.bytes).toBe(2));
  expect(exporter.running).toBe(true);
  expect(saved).toBeUndefined();

  archive.enqueue(Uint8Array.of(3, 4));
  archive.close();

  await vi.waitFor(() => expect(exporter.running).toBe(false));
  expect(saved).toEqual([80, 75, 3, 4]);
  expect(asked[1]).toMatchObject({ token: 'Bearer confirmed', body: { topicId: 't1' } });
  expect(said()).toEqual(['Export complete: 4 byte.']);
});

test('tells a wrong password once, and asks for nothing', async () => {
  await expect(exporter.start('wrong')).rejects.toMatchObject({ code: 'bad-credentials' });

  expect(asked.map(({ path }) => path)).toEqual(['/api/auth/reauthentication']);
  expect(exporter.running).toBe(false);
});

test('keeps nothing of an archive that breaks off', async () => {
  await exporter.start('right');
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  archive.enqueue(Uint8Array.of(80));
  archive.error(new TypeError('network error'));

  await vi.waitFor(() => expect(exporter.running).toBe(false));
  expect(saved).toBeUndefined();
  expect(abandoned).toBe(true);
  expect(said()[0]).toContain('broke off');
});

test('stops when the person says so', async () => {
  await exporter.start('right');
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  archive.enqueue(Uint8Array.of(80));

  exporter.stop();

  await vi.waitFor(() => expect(exporter.running).toBe(false));
  expect(asked[1]?.signal.aborted).toBe(true);
  expect(abandoned).toBe(true);
  expect(said()).toEqual(['Export stopped. Nothing was saved.']);
});

test('does not begin when no file is chosen', async () => {
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));

  expect(await exporter.start('right')).toBe(false);
  expect(asked).toHaveLength(1);
});

test('hands the file over as a download where there is no picker', async () => {
  vi.stubGlobal('showSaveFilePicker', undefined);
  const blobs: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => blobs.push(blob),
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await exporter.start('right');
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  archive.enqueue(Uint8Array.of(80, 75));
  archive.close();

  await vi.waitFor(() => expect(blobs).toHaveLength(1));
  expect(blobs[0]?.size).toBe(2);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError, unreachable } from '../api/problem';
import { queries } from '../api/queries';
import { eventsOf, type StreamEvent } from '../api/stream';
import type { Message } from './answer';
import { streamOf } from './scripts.testing';
import { Talk } from './talk.svelte';

vi.mock('../session/session.svelte', () => ({ session: { signedIn: true, ended: false } }));
vi.mock('../kept/kept.svelte', () => ({
  kept: {
    page: 'here',
    inherit: (name: string, take: (value: unknown) => boolean) => {
      for (const [other, value] of keeping)
        if (other.startsWith(`${name}/gone`) && take(value)) keeping.delete(other);
      return Promise.resolve();
    },
    load: (name: string) => Promise.resolve(keeping.get(name)),
    names: () => Promise.resolve([...keeping.keys()]),
    save: (name: string, value: unknown) =>
      value === undefined ? keeping.delete(name) : keeping.set(name, structuredClone(value)),
  },
}));
vi.mock('../api/stream', () => ({ eventsOf: vi.fn() }));
vi.mock('../api/queries', async (original) => ({ ...(await original()), changed: vi.fn() }));

const whole = streamOf([
  ['message', { messageId: 'a1', userMessageId: 'q1', intent: 'ask' }],
  ['delta', { text: 'Tea.' }],
  ['done', { stopReason: 'end' }],
]);
const requests: Request[] = [];
/** what the browser keeps, by name */
const keeping = vi.hoisted(() => new Map<string, unknown>());
let talk: Talk;

async function* telling(events: StreamEvent[], failure?: unknown): AsyncGenerator<StreamEvent> {
  yield* events;
  if (failure !== undefined) throw failure;
}

/** What the connections tell, one after the other. */
function connections(...told: (() => AsyncGenerator<StreamEvent>)[]): void {
  vi.mocked(eventsOf).mockImplementation((request) => {
    requests.push(request);
    return (told.shift() ?? (() => telling([], unreachable())))();
  });
}

function write(text: string): void {
  talk.draft.text = text;
  talk.send();
}

beforeEach(() => {
  vi.useFakeTimers();
  // Node's Request knows neither jsdom's document, which addresses are relative to, nor its signals
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(input: RequestInfo, init?: RequestInit) {
        const { signal, ...rest } = init ?? {};
        expect(signal?.aborted ?? false).toBe(false);
        super(typeof input === 'string' ? new URL(input, 'http://localhost') : input, rest);
      }
    },
  );
  requests.length = 0;
  keeping.clear();
  talk = new Talk('t1');
});
afterEach(() => {
  talk.end();
  queries.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a talk', () => {
  it('shows what is sent at once and frees the box', () => {
    connections(() => telling(whole));
    write('  Tea? ');
    expect(talk.sendings[0]?.draft?.text).toBe('Tea?');
    expect(talk.draft.text).toBe('');
  });

  it('sends nothing that is blank', () => {
    connections();
    write(' \n ');
    expect(talk.sendings).toEqual([]);
    expect(requests).toEqual([]);
  });

  it('asks with the same key until somebody answers, so that nothing is said twice', async () => {
    connections(
      () => telling([], unreachable()),
      () => telling([], unreachable()),
      () => telling(whole),
    );
    write('Tea?');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(requests).toHaveLength(3);
    expect(new Set(requests.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
    expect(await requests[2]?.json()).toEqual({ text: 'Tea?', intent: 'auto', review: false });
    expect(talk.live.get('a1')).toMatchObject({ text: 'Tea.', state: 'done' });
    expect(talk.ended?.text).toBe('Tea.');
  });

  it('remembers what was sent without saying what it is', async () => {
    connections(
      () => telling(whole),
      () => telling(whole),
    );
    write('Tea?');
    await vi.advanceTimersByTimeAsync(0);
    expect([...talk.undeclared]).toEqual(['q1']);
  });

  it('sends something else than what is being written, and leaves that alone', async () => {
    connections(() => telling(whole));
    talk.draft.text = 'And cake';
    talk.say({ text: 'Tea?', intent: 'ask', review: false });
    await vi.advanceTimersByTimeAsync(0);
    expect(await requests[0]?.json()).toEqual({ text: 'Tea?', intent: 'ask' });
    expect(talk.draft.text).toBe('And cake');
    expect([...talk.undeclared]).toEqual([]);
  });

  it('attaches again after the last event when the connection breaks', async () => {
    connections(
      () => telling(whole.slice(0, 2), unreachable()),
      () => telling(whole.slice(2)),
    );
    write('Tea?');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(requests[1]?.url).toContain('/api/topics/t1/messages/a1/stream');
    expect(requests[1]?.headers.get('Last-Event-ID')).toBe('2');
    expect(talk.live.get('a1')).toMatchObject({ text: 'Tea.', state: 'done' });
  });

  it('keeps what was refused, and gives it back', async () => {
    const refusal = new ProblemError({ type: 'urn:mimiq:problem:budget-exceeded', title: '', status: 402 });
    connections(() => telling([], refusal));
    write('Tea?');
    await vi.advanceTimersByTimeAsync(60_000);
    const [sending] = talk.sendings;
    expect(sending?.attempt).toMatchObject({ state: 'failed', error: refusal });
    expect(requests).toHaveLength(1);

    talk.draft.text = 'And cake?';
    if (sending) talk.takeBack(sending);
    expect(talk.draft.text).toBe('Tea?\nAnd cake?');
    expect(talk.sendings).toEqual([]);
  });

  it('does not send what was taken back', async () => {
    connections(() => telling([], unreachable()));
    write('Tea?');
    await vi.advanceTimersByTimeAsync(0);
    const [sending] = talk.sendings;
    if (sending) talk.takeBack(sending);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
  });

  it('brings back what was being written, before what has been written since', async () => {
    await vi.advanceTimersByTimeAsync(0);
    talk.edit({ text: 'Half a thought', intent: 'update' });
    await vi.advanceTimersByTimeAsync(0);
    talk.end();

    talk = new Talk('t1');
    talk.draft.text = 'And more';
    await vi.advanceTimersByTimeAsync(0);
    expect(talk.draft).toEqual({ text: 'Half a thought\nAnd more', intent: 'update', review: false });
    talk.draft.text = '';
    await vi.advanceTimersByTimeAsync(0);
    expect([...keeping.keys()]).toEqual([]);
  });

  it('takes over what a page that is gone left, and leaves alone what another page is writing', async () => {
    talk.end();
    keeping.set('draft/t1/gone', { text: 'Left behind', intent: 'auto', review: false });
    keeping.set('draft/t1/there', { text: 'Being written', intent: 'auto', review: false });

    talk = new Talk('t1');
    talk.draft.text = 'And more';
    await vi.advanceTimersByTimeAsync(0);
    expect(talk.draft.text).toBe('Left behind\nAnd more');
    expect([...keeping.keys()].sort()).toEqual(['draft/t1/here', 'draft/t1/there']);
  });

  it('sends after a reload what was not sent before it, with the same key', async () => {
    connections();
    write('Tea?');
    await vi.advanceTimersByTimeAsync(0);
    talk.end();
    expect([...keeping.values()]).toEqual([{ text: 'Tea?', intent: 'auto', review: false }]);

    connections(() => telling(whole));
    talk = new Talk('t1');
    await vi.advanceTimersByTimeAsync(0);
    expect(talk.sendings[0]?.draft?.text).toBe('Tea?');
    expect(requests[1]?.headers.get('Idempotency-Key')).toBe(requests[0]?.headers.get('Idempotency-Key'));
    expect([...keeping.keys()]).toEqual([]);
  });

  it('leaves to the other tab what that one sent or took back', async () => {
    connections();
    write('Tea?');
    await vi.advanceTimersByTimeAsync(0);
    const second = new Talk('t1');
    await vi.advanceTimersByTimeAsync(0);
    const [sending] = talk.sendings;
    if (sending) talk.takeBack(sending);
    const before = requests.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(before);
    expect(second.sendings).toEqual([]);
    second.end();
  });

  it('sends nothing that is too long, and says by how much', () => {
    connections();
    write('x'.repeat(2 ** 20 + 7));
    expect(talk.excess).toBe(7);
    expect(talk.sendings).toEqual([]);
    expect(talk.draft.text).toHaveLength(2 ** 20 + 7);
  });

  it('listens to an answer that was already running, and lets go of it once the log has it', async () => {
    const message: Message = {
      id: 'a1',
      role: 'assistant',
      state: 'running',
      replyTo: 'q1',
      text: '',
      createdAt: '2026-11-21T09:00:00Z',
    };
    connections(() => telling(whole));
    talk.settle([message]);
    talk.settle([message]);
    await vi.advanceTimersByTimeAsync(0);
    expect(requests).toHaveLength(1);
    expect(talk.live.get('a1')?.text).toBe('Tea.');

    talk.settle([{ ...message, state: 'done', text: 'Tea.' }]);
    expect(talk.live.has('a1')).toBe(false);
  });
});

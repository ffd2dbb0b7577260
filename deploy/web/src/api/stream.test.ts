// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorizedFetch } from './client';
import { eventsOf, type StreamEvent } from './stream';

vi.mock('./client', () => ({ authorizedFetch: vi.fn() }));

const request = new Request('http://localhost/stream');
let connection: ReadableStreamDefaultController<Uint8Array>;

function answer(status: number, type: string, body?: string): void {
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (connection = controller) });
  vi.mocked(authorizedFetch).mockResolvedValue(
    new Response(body ?? stream, { status, headers: { 'Content-Type': type } }),
  );
}

function tell(text: string): void {
  connection.enqueue(new TextEncoder().encode(text));
}

async function all(): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of eventsOf(request)) events.push(event);
  return events;
}

beforeEach(() => {
  vi.useFakeTimers();
  answer(200, 'text/event-stream');
});
afterEach(() => vi.useRealTimers());

describe('a stream of events', () => {
  it('gives each event once it is whole, however it was cut on its way', async () => {
    const events = all();
    const bytes = new TextEncoder().encode(
      'id: 1\nevent: delta\ndata: {"text":"Müller 🎉"}\n\n: still here\n\n',
    );
    for (const byte of bytes) connection.enqueue(Uint8Array.of(byte));
    connection.close();
    expect(await events).toEqual([{ id: '1', event: 'delta', data: '{"text":"Müller 🎉"}' }]);
  });

  it('is unreachable when it breaks', async () => {
    const events = expect(all()).rejects.toMatchObject({ status: 0 });
    tell('id: 1\ndata: {}\n\n');
    connection.error(new TypeError('network error'));
    await events;
  });

  it('is unreachable when it falls silent, but not while it says that it is there', async () => {
    let over = false;
    const events = expect(all().finally(() => (over = true))).rejects.toMatchObject({ status: 0 });
    await vi.advanceTimersByTimeAsync(30_000);
    tell(': still here\n\n');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(15_000);
    await events;
  });

  it('is a problem when it is refused', async () => {
    const problem = { type: 'urn:mimiq:problem:budget-exceeded', title: 'Used up', status: 402 };
    answer(402, 'application/problem+json', JSON.stringify(problem));
    await expect(all()).rejects.toMatchObject({ code: 'budget-exceeded' });
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ProblemError, unreachable } from '../api/problem';
import type { StreamEvent } from '../api/stream';
import { next, unheard, type Answer } from './answer';
import { begin, follow, pauseAfter, type Source } from './follow';
import { scripts, streamOf } from './scripts.testing';

const script = streamOf([
  ['message', { messageId: 'a1', userMessageId: 'q1', intent: 'ask' }],
  ['delta', { text: 'Tea' }],
  ['delta', { text: ' and cake.' }],
  ['done', { stopReason: 'end' }],
]);
const whole = script.reduce(next, unheard);
const elsewhere = problem('running-elsewhere', 503);

function problem(code: string, status: number): ProblemError {
  return new ProblemError({ type: `urn:mimiq:problem:${code}`, title: code, status });
}

/** What a connection tells before it ends, cleanly or not. */
async function* telling(events: StreamEvent[], failure?: unknown): AsyncGenerator<StreamEvent> {
  yield* events;
  if (failure !== undefined) throw failure;
}

function source(overrides: Partial<Source>): Source {
  return {
    attach: (lastEventId) => telling(script.slice(lastEventId)),
    read: () => Promise.resolve(unheard),
    pause: () => Promise.resolve(),
    ...overrides,
  };
}

describe('beginning an answer', () => {
  it('fails when the request is refused', async () => {
    const refusal = problem('budget-exceeded', 402);
    await expect(begin(unheard, telling([], refusal), vi.fn())).rejects.toBe(refusal);
  });

  it('fails when nothing came of it, so that the same request may be sent again', async () => {
    await expect(begin(unheard, telling([]), vi.fn())).rejects.toMatchObject({ status: 0 });
  });

  it('is content with a connection that breaks once the answer has a name', async () => {
    const answer = await begin(unheard, telling(script.slice(0, 2), unreachable()), vi.fn());
    expect(answer).toMatchObject({ messageId: 'a1', text: 'Tea', state: 'running' });
  });
});

describe('following an answer', () => {
  it('ends with every word of it, wherever and however the connection is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        scripts,
        fc.array(fc.record({ length: fc.nat({ max: 8 }), broken: fc.boolean() })),
        async (events, cuts) => {
          const left = [...cuts];
          const told: Answer[] = [];
          const attach = (after: number): AsyncIterable<StreamEvent> => {
            const cut = left.shift() ?? { length: events.length, broken: false };
            return telling(events.slice(after, after + cut.length), cut.broken ? unreachable() : undefined);
          };
          const answer = await follow(unheard, source({ attach }), (each) => told.push(each));
          expect(answer).toEqual(events.reduce(next, unheard));
          told.forEach(({ text }, i) => expect(text.startsWith(told[i - 1]?.text ?? '')).toBe(true));
        },
      ),
    );
  });

  it('asks only for what it has not heard', async () => {
    const attach = vi
      .fn<Source['attach']>()
      .mockReturnValueOnce(telling(script.slice(0, 2), unreachable()))
      .mockImplementation((after) => telling(script.slice(after)));
    await follow(unheard, source({ attach }), vi.fn());
    expect(attach.mock.calls).toEqual([[0], [2]]);
  });

  it('reads what is stored while the answer runs at another replica', async () => {
    const stored: Answer[] = [{ ...unheard, text: 'Tea' }, whole];
    const tell = vi.fn();
    const answer = await follow(
      unheard,
      source({
        attach: () => telling([], elsewhere),
        read: () => Promise.resolve(stored.shift() ?? whole),
      }),
      tell,
    );
    expect(answer).toEqual(whole);
    expect(tell.mock.calls.map(([each]) => (each as Answer).text)).toEqual(['Tea', 'Tea and cake.']);
  });

  it('takes what was kept of an answer whose service died', async () => {
    const kept: Answer = { ...unheard, state: 'interrupted', text: 'Te' };
    const answer = await follow(
      script.slice(0, 2).reduce(next, unheard),
      source({ attach: () => telling([]), read: () => Promise.resolve(kept) }),
      vi.fn(),
    );
    expect(answer).toBe(kept);
  });

  it('waits longer each time nothing is heard, but not for ever', async () => {
    const pauses: number[] = [];
    let failures = 6;
    await follow(
      unheard,
      source({
        attach: (after) => (failures-- > 0 ? telling([], unreachable()) : telling(script.slice(after))),
        pause: (ms) => Promise.resolve(void pauses.push(ms)),
      }),
      vi.fn(),
    );
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    expect(pauseAfter(30)).toBe(8_000);
  });

  it('fails when the answer is gone', async () => {
    const gone = problem('not-found', 404);
    await expect(follow(unheard, source({ attach: () => telling([], gone) }), vi.fn())).rejects.toBe(gone);
  });
});

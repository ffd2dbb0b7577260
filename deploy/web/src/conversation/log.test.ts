import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from './answer';
import { extended, renewed, type Log } from './log';

/** A conversation by the numbers of its messages, as the service pages through it. */
function pageOf(all: number[], size: number, before = Infinity) {
  const newest = all.filter((n) => n < before).sort((a, b) => b - a);
  const items = newest.slice(0, size).map(message);
  const last = newest[size - 1];
  return { items, nextCursor: newest.length > size ? String(last) : null };
}

function message(n: number): Message {
  const createdAt = new Date(Date.UTC(2026, 10, 21) + n * 1_000).toISOString();
  return { id: String(n), role: 'user', state: 'done', text: '', createdAt };
}

function numbers(log: Log): number[] {
  return log.messages.map(({ id }) => Number(id));
}

describe('a log', () => {
  it('begins with the end of the conversation', () => {
    const log = renewed(undefined, pageOf([1, 2, 3, 4, 5], 3));
    expect(numbers(log)).toEqual([3, 4, 5]);
    expect(log.older).toBe('3');
  });

  it('grows backwards to its beginning', () => {
    const all = [1, 2, 3, 4, 5];
    const log = extended(renewed(undefined, pageOf(all, 3)), pageOf(all, 3, 3));
    expect(numbers(log)).toEqual(all);
    expect(log.older).toBeNull();
  });

  it('is never without what lies between, whatever is said, deleted and loaded meanwhile', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant('say'), n: fc.integer({ min: 1, max: 8 }) }),
        fc.record({ do: fc.constant('delete'), n: fc.nat({ max: 40 }) }),
        fc.record({ do: fc.constant('older'), n: fc.constant(0) }),
      ),
    );
    fc.assert(
      fc.property(fc.nat({ max: 12 }), steps, (begun, script) => {
        let all = Array.from({ length: begun }, (_, i) => i + 1);
        let last = begun;
        let log = renewed(undefined, pageOf(all, 4));
        for (const step of script) {
          if (step.do === 'say') for (let i = 0; i < step.n; i++) all.push(++last);
          // what is deleted where nobody looks any more is found out when it is loaded again
          if (step.do === 'delete') all = all.filter((n) => n !== step.n || n < (numbers(log).at(-4) ?? 0));
          if (step.do === 'older' && log.older !== null)
            log = extended(log, pageOf(all, 4, Number(log.older)));
          log = renewed(log, pageOf(all, 4));
          const shown = numbers(log);
          expect(shown).toEqual(all.slice(all.length - shown.length));
          expect(log.older === null).toBe(shown.length === all.length);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamEvent } from '../api/stream';
import { isEnded, next, stored, unheard, type Answer, type Message } from './answer';
import { readOut } from './say';
import { scripts, streamOf } from './scripts.testing';

function heard(events: StreamEvent[], from: Answer = unheard): Answer {
  return events.reduce(next, from);
}

describe('an answer', () => {
  it('is the same however often its stream is cut and attached to again', () => {
    fc.assert(
      fc.property(
        scripts,
        fc.array(fc.nat({ max: 12 })),
        fc.array(fc.nat({ max: 4 })),
        (script, cuts, again) => {
          const whole = heard(script);
          let answer = unheard;
          cuts.forEach((length, i) => {
            // a server may tell some of it twice
            const from = Math.max(0, answer.lastEventId - (again[i] ?? 0));
            answer = heard(script.slice(from, from + length), answer);
          });
          expect(heard(script.slice(answer.lastEventId), answer)).toEqual(whole);
        },
      ),
    );
  });

  it('never holds a word that was not said yet, whatever of its stream gets lost', () => {
    fc.assert(
      fc.property(scripts, fc.infiniteStream(fc.boolean()), (script, lost) => {
        const arrived = script.filter(() => !lost.next().value);
        expect(heard(script).text.startsWith(heard(arrived).text)).toBe(true);
      }),
    );
  });

  it('stays as it ended', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const answer = heard(script);
        expect(isEnded(answer)).toBe(true);
        expect(heard(streamOf([['delta', { text: 'more' }]], script.length), answer)).toBe(answer);
      }),
    );
  });

  it('places a citation after the words that it speaks for', () => {
    const citation = { statementId: 's1', sourceId: 'n1', start: 0, end: 4, quote: 'Tea.' };
    const answer = heard(
      streamOf([
        ['message', { messageId: 'a1', userMessageId: 'q1', intent: 'ask' }],
        ['delta', { text: 'Tea.' }],
        ['citation', citation],
        ['delta', { text: ' And cake.' }],
        ['done', { stopReason: 'end' }],
      ]),
    );
    expect(answer).toMatchObject({ state: 'done', text: 'Tea. And cake.', messageId: 'a1' });
    expect(answer.citations).toEqual([{ ...citation, at: 4 }]);
  });

  it.each([
    ['done', { stopReason: 'stopped' }, 'stopped'],
    ['error', { type: 'urn:mimiq:problem:ai-timeout', title: 'Too long', status: 504 }, 'failed'],
    ['error', { type: 'urn:mimiq:problem:answer-interrupted', title: 'Cut', status: 503 }, 'interrupted'],
  ])('ends by %s %o as %s', (event, data, state) => {
    expect(heard(streamOf([[event, data]])).state).toBe(state);
  });

  it('knows what became of what it took in', () => {
    const counts = {
      kept: 9,
      confirmed: 1,
      contested: 0,
      reference: 0,
      asked: 0,
      instruction: 0,
      leftOut: 1,
      rejectedBefore: 0,
    };
    const account = { sourceId: 'q1', ...counts };
    const answer = heard(
      streamOf([
        ['message', { messageId: 'a1', userMessageId: 'q1', intent: 'update' }],
        ['account', account],
        ['delta', { text: 'Added.' }],
        ['done', { stopReason: 'end' }],
      ]),
    );
    expect(answer.account).toEqual(account);
    expect(readOut(answer)).toBe('Mimiq answered: Added. 9 kept, 1 known already, 1 left out.');
  });

  it('is the same from the store as from its stream', () => {
    const message: Message = {
      id: 'a1',
      role: 'assistant',
      state: 'done',
      intent: 'ask',
      replyTo: 'q1',
      text: 'Tea.',
      createdAt: '2026-11-21T09:00:00Z',
      finishedAt: '2026-11-21T09:00:01Z',
      citations: [{ statementId: 's1', start: 0, end: 4, quote: 'Tea.', at: 4 }],
      stopReason: 'end',
    };
    const live = heard(
      streamOf([
        ['message', { messageId: 'a1', userMessageId: 'q1', intent: 'ask' }],
        ['delta', { text: 'Tea.' }],
        ['citation', { statementId: 's1', start: 0, end: 4, quote: 'Tea.' }],
        ['done', { stopReason: 'end' }],
      ]),
    );
    expect({ ...stored(message), lastEventId: 0 }).toEqual({ ...live, lastEventId: 0 });
  });
});

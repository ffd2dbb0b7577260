import { describe, expect, it } from 'vitest';
import type { Source } from '../topic/sources/sources';
import { unheard, type Answer, type Message } from './answer';
import { flowOf, isApart, type Item } from './flow';
import type { Sending } from './talk.svelte';

function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 21, 9, minute)).toISOString();
}

function asked(id: string, minute: number): Message {
  return { id, role: 'user', state: 'done', text: `${id}?`, createdAt: at(minute) };
}

function answered(id: string, minute: number, replyTo: string): Message {
  return { id, role: 'assistant', state: 'done', text: `${id}.`, createdAt: at(minute), replyTo };
}

function document(id: string, minute: number): Source {
  return { id, kind: 'document', createdAt: at(minute), title: id } as Source;
}

function going({
  live = {},
  sendings = [],
  keys = {},
}: { live?: Record<string, Answer>; sendings?: Partial<Sending>[]; keys?: Record<string, string> } = {}) {
  return {
    live: new Map(Object.entries(live)) as never,
    sendings: sendings as Sending[],
    keyOf: (id: string) => keys[id] ?? id,
  };
}

function keys(items: Item[]): string[] {
  return items.map(({ key }) => key);
}

describe('the flow', () => {
  it('has documents where they came in, but none from before what is loaded', () => {
    const messages = [asked('q1', 10), answered('a1', 11, 'q1'), asked('q2', 30)];
    const sources = [document('late', 20), document('early', 5)];
    expect(keys(flowOf({ messages, older: 'q1' }, sources, [], going()))).toEqual(['q1', 'a1', 'late', 'q2']);
    expect(keys(flowOf({ messages, older: null }, sources, [], going()))).toEqual([
      'early',
      'q1',
      'a1',
      'late',
      'q2',
    ]);
  });

  it('names the question only where it does not stand right above its answer', () => {
    const messages = [asked('q1', 1), answered('a1', 2, 'q1'), answered('a2', 3, 'q1')];
    const items = flowOf({ messages, older: null }, [], [], going());
    expect(items.map((item) => item.kind === 'answer' && item.question)).toEqual([false, undefined, 'q1?']);
  });

  it('knows the message that an answer is to, when it is loaded', () => {
    const messages = [answered('a0', 0, 'q0'), asked('q1', 1), answered('a1', 2, 'q1')];
    const items = flowOf({ messages, older: 'a0' }, [], [], going());
    expect(items.map((item) => item.kind === 'answer' && item.asked?.id)).toEqual([undefined, false, 'q1']);
  });

  it('shows an answer as it is heard, not as it was stored some seconds ago', () => {
    const messages = [asked('q1', 1), { ...answered('a1', 2, 'q1'), state: 'running' as const, text: 'Te' }];
    const live = { a1: { ...unheard, text: 'Tea and' } };
    const items = flowOf({ messages, older: null }, [], [], going({ live }));
    expect(items.at(-1)).toMatchObject({ kind: 'answer', answer: { text: 'Tea and' } });
  });

  it('shows at once what is sent, and keeps it in its place when it is stored', () => {
    const sending: Partial<Sending> = { key: 'k', draft: { text: 'Tea?', intent: 'ask', review: false } };
    const before = flowOf({ messages: [], older: null }, [], [], going({ sendings: [sending] }));
    expect(before).toMatchObject([
      { kind: 'said', key: 'k', text: 'Tea?' },
      { kind: 'answer', key: 'k/answer' },
    ]);

    const named = { ...sending, messageId: 'a1', userMessageId: 'q1' };
    const known = { q1: 'k', a1: 'k/answer' };
    const messages = [asked('q1', 1), answered('a1', 2, 'q1')];
    const after = flowOf({ messages, older: null }, [], [], going({ sendings: [named], keys: known }));
    expect(keys(after)).toEqual(['k', 'k/answer']);
  });

  it('says when something was said after an hour of silence', () => {
    expect(isApart(at(0), at(59))).toBe(false);
    expect(isApart(at(0), '2026-11-21T10:01:00Z')).toBe(true);
  });
});

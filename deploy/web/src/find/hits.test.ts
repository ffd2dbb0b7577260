import { expect, it } from 'vitest';
import type { Topic } from '../shell/topics';
import { groupsOf, topicsCalled, type Hit } from './hits';

const at = '2026-11-21T09:00:00Z';
const hit = (topicId: string, kind: Hit['kind'], text: string): Hit => ({
  ...{ topicId, topicTitle: `Topic ${topicId}`, kind, text, highlights: [], headings: [], at },
});
const topic = (id: string, title: string): Topic =>
  ({ id, title, version: 1, openProposals: 0, createdAt: at, updatedAt: at }) as Topic;
const told = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ title, hits }) => [title, hits.map(({ text }) => text)]);

it('topics come first, then what is in the current one, then in the others, the best first', () => {
  const inside = [
    hit('b', 'statement', 'best'),
    hit('a', 'unit', 'second'),
    hit('c', 'source', 'third'),
    hit('b', 'section', 'fourth'),
  ];
  expect(told(groupsOf([hit('d', 'topic', 'Title')], inside, 'a'))).toEqual([
    ['Topics', ['Title']],
    ['Topic a', ['second']],
    ['Topic b', ['best', 'fourth']],
    ['Topic c', ['third']],
  ]);
  expect(told(groupsOf([], inside, undefined)).map(([title]) => title)).toEqual([
    'Topic b',
    'Topic a',
    'Topic c',
  ]);
});

it('in a topic those of a kind stand together, where the best of them is', () => {
  const inside = [
    hit('a', 'unit', 'u1'),
    hit('a', 'statement', 's1'),
    hit('a', 'unit', 'u2'),
    hit('a', 'section', 'h1'),
    hit('a', 'statement', 's2'),
  ];
  expect(told(groupsOf([], inside, 'a'))).toEqual([['Topic a', ['u1', 'u2', 's1', 's2', 'h1']]]);
});

it('topics are found by any part of their title, in any case, with the part marked', () => {
  const topics = [topic('a', 'Billing platform'), topic('b', 'Travel')];
  expect(topicsCalled('PLAT', topics).map(({ text, highlights }) => [text, highlights])).toEqual([
    ['Billing platform', [{ start: 8, end: 12 }]],
  ]);
  expect(topicsCalled('', topics).map(({ highlights }) => highlights)).toEqual([[], []]);
});

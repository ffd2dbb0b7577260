import { expect, test } from 'vitest';
import { firstWords, isShown, rowsOf } from './rows';
import type { LinkedPage, Source } from './sources';
import { stateOf } from './state';

const note: Source = { id: 'n', kind: 'message', createdAt: '2026-11-21T09:00:00Z' };
const newest: Source = {
  id: 'd-2',
  kind: 'confluence',
  title: 'On call',
  documentId: 'd',
  state: 'processed',
  createdAt: '2026-11-21T11:00:00Z',
};
const before: Source = {
  id: 'd-1',
  kind: 'confluence',
  title: 'On call',
  documentId: 'd',
  createdAt: '2026-11-21T08:00:00Z',
};
const page: LinkedPage = {
  id: 'd',
  documentId: 'd',
  pageId: '4711',
  url: 'https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=4711',
  title: 'On call',
  state: 'synced',
  version: 2,
  linkedAt: '2026-11-21T07:00:00Z',
};
const unread: LinkedPage = {
  id: 'e',
  documentId: 'e',
  pageId: '4712',
  url: 'https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=4712',
  state: 'pending',
  linkedAt: '2026-11-21T10:00:00Z',
};

test('lists sources and pages that have no text yet, newest first', () => {
  const rows = rowsOf([newest, note, before], [page, unread]);
  expect(rows.map(({ id }) => id)).toEqual(['d-2', 'e', 'n', 'd-1']);
});

test('a page belongs to its newest text alone', () => {
  const rows = rowsOf([newest, before], [page]);
  expect(rows.map((row) => [row.id, row.page?.id, row.earlier])).toEqual([
    ['d-2', 'd', false],
    ['d-1', undefined, true],
  ]);
});

test('notes and messages are one kind to whoever looks for them', () => {
  const rows = rowsOf([newest, note], []);
  expect(rows.filter((row) => isShown(row, 'notes')).map(({ id }) => id)).toEqual(['n']);
  expect(rows.filter((row) => isShown(row, 'all'))).toHaveLength(2);
});

test('what is wrong with a page is said before how much of it is used', () => {
  const [row] = rowsOf([newest], [{ ...page, state: 'lost', problem: 'confluence-page-missing' }]);
  expect(row && stateOf(row, 12)).toMatchObject({ tone: 'bad', problem: expect.stringContaining('deleted') });
});

test('a failed document says what can be done, also for a reason that has no words yet', () => {
  const [row] = rowsOf([{ ...newest, kind: 'document', state: 'failed', problem: 'never-heard-of' }], []);
  expect(row && stateOf(row, 0).problem).toMatch(/Try again/);
});

test('a document that waits to be read says why, and that nobody has to send it again', () => {
  const [row] = rowsOf([{ ...newest, kind: 'document', state: 'pending', problem: 'budget-exceeded' }], []);
  const state = row && stateOf(row, 0);
  expect(state).toMatchObject({ tone: 'busy', problem: expect.stringContaining('raise the limit') });
  expect(state?.problem).not.toMatch(/again/);
});

test('a picture that nothing could read is kept, which is no failure', () => {
  const picture = {
    ...newest,
    kind: 'document',
    state: 'processed',
    problem: 'no-text-recognition',
  } as const;
  const [row] = rowsOf([picture], []);
  expect(row && stateOf(row, 0)).toMatchObject({
    tone: 'quiet',
    problem: expect.stringContaining('tesseract'),
  });
});

test('a text that waits for a review is not called unused', () => {
  const [row] = rowsOf([note], []);
  expect(row && stateOf(row, 0, 1).text).toBe('');
  expect(row && stateOf(row, 0).text).not.toBe('');
});

test('a text is called by its first words, cut between words', () => {
  expect(firstWords('# Payments\n\nRefunds above 500 dollars')).toBe('Payments · Refunds above 500 dollars');
  expect(firstWords('Refunds above 500 dollars need approval', 20)).toBe('Refunds above 500…');
  expect(firstWords('x'.repeat(30), 10)).toBe('xxxxxxxxxx…');
});

test('no half of a character is left where a word is cut', () => {
  expect(firstWords('🎈'.repeat(20), 9)).toBe('🎈🎈🎈🎈…');
});

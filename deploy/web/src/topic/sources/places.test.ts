import { expect, test } from 'vitest';
import { placeAt } from './places';

const places = [
  { start: 0, kind: 'page', label: '1' },
  { start: 40, kind: 'page', label: '12' },
  { start: 80, kind: 'cells', label: 'Budget!A2:C2' },
];

test('says where in its file a part of a text stands', () => {
  expect(placeAt(places, 39)).toBe('page 1');
  expect(placeAt(places, 40)).toBe('page 12');
  expect(placeAt(places, 99)).toBe('Budget!A2:C2');
});

test('says nothing of a text that came in no file, or of a kind of place it does not know', () => {
  expect(placeAt(undefined, 3)).toBeUndefined();
  expect(placeAt([], 3)).toBeUndefined();
  expect(placeAt([{ start: 0, kind: 'shelf', label: '3' }], 3)).toBeUndefined();
});

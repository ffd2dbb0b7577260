import { expect, it } from 'vitest';
import { sayPlaces } from './places';

it('names versions by number, in order, and counts the rest', () => {
  const places = [
    { kind: 'version', id: '10' },
    { kind: 'version', id: '2' },
    { kind: 'version', id: '9' },
    { kind: 'version', id: '8' },
    { kind: 'statement', id: 'a' },
    { kind: 'source', id: 'b' },
    { kind: 'source', id: 'c' },
    { kind: 'message', id: 'c' },
    { kind: 'proposal', id: 'd' },
  ];
  expect(sayPlaces(places)).toBe('1 statement, 2 sources, 1 message, 1 proposal, and versions 2, 8–10');
  expect(sayPlaces(places.slice(1, 2))).toBe('version 2');
});

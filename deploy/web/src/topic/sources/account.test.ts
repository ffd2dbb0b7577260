import { describe, expect, it } from 'vitest';
import { headingsAt, isSpare, partOf, sharesOf, type Unit } from './account';

const counts = {
  kept: 9,
  confirmed: 1,
  contested: 0,
  reference: 0,
  asked: 2,
  instruction: 0,
  leftOut: 1,
  rejectedBefore: 0,
};

function unit(number: number, kind: Unit['kind'], headings: string[], state: Unit['state'] = 'kept'): Unit {
  return { number, kind, start: number * 10, end: number * 10 + 9, headings, state };
}

const units = [
  unit(1, 'sentence', []),
  unit(2, 'heading', []),
  unit(3, 'item', ['Release 2']),
  unit(4, 'heading', ['Release 2']),
  unit(5, 'item', ['Release 2', 'Fixed'], 'left_out'),
  unit(6, 'heading', []),
  unit(7, 'heading', ['Release 1'], 'reference'),
];

describe('an account', () => {
  it('tells the states that there is anything in', () => {
    expect(sharesOf(counts).map(({ state, count }) => `${count} ${state}`)).toEqual([
      '9 kept',
      '1 confirmed',
      '2 asked',
      '1 left_out',
    ]);
  });

  it('has what can still be taken onto the page', () => {
    expect(units.filter(isSpare).map(({ number }) => number)).toEqual([5, 7]);
  });

  it.each([
    [2, [2, 3, 4, 5]],
    [4, [4, 5]],
    [6, [6, 7]],
    [7, [7]],
    [3, [3]],
  ])('takes under %i what belongs to it', (number, part) => {
    expect(partOf(units, units[number - 1]!).map((each) => each.number)).toEqual(part);
  });

  it('knows under which headings something stands', () => {
    expect(headingsAt(units, 52, 55)).toEqual(['Release 2', 'Fixed']);
    expect(headingsAt(units, 12, 13)).toEqual([]);
    expect(headingsAt(undefined, 12, 13)).toEqual([]);
  });

  it('does not name the title of a text with each of its parts', () => {
    expect(headingsAt(units.slice(1, 5), 52, 55)).toEqual(['Fixed']);
  });
});

import { describe, expect, it } from 'vitest';
import { compareParameter, placeOf } from './place';

describe('the address of the history', () => {
  it.each([
    [{}, { view: 'timeline' }],
    [{ version: 12 }, { view: 'page', number: 12 }],
    [{ compare: '14..12' }, { view: 'comparison', to: 14, from: 12 }],
    [{ compare: '12..14' }, { view: 'comparison', to: 14, from: 12 }],
    [{ compare: 14 }, { view: 'comparison', to: 14, from: undefined }],
    [{ compare: '1..0' }, { view: 'comparison', to: 1, from: 0 }],
    [{ compare: 'everything' }, { view: 'timeline' }],
    [{ compare: '-3' }, { view: 'timeline' }],
    [{ version: '1..2' }, { view: 'timeline' }],
  ])('%j leads to %j', (search, place) => {
    expect(placeOf(search)).toEqual(place);
  });

  it('leads from what it was made of to the same place', () => {
    expect(placeOf({ compare: compareParameter(12, 14) })).toEqual({ view: 'comparison', to: 14, from: 12 });
    expect(placeOf({ compare: compareParameter(14) })).toEqual({
      view: 'comparison',
      to: 14,
      from: undefined,
    });
  });
});

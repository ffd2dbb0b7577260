import { describe, expect, it } from 'vitest';
import { newsIn } from './newer';

describe('what a newer sentence says differently', () => {
  it('is the words that take the place of others', () => {
    expect(newsIn('It is owned by Dana Whitfield.', 'It is owned by Priya Raman.')).toBe('Priya Raman');
  });

  it('is all from the first new word to the last, so that none is left out', () => {
    expect(
      newsIn(
        'The billing service is owned by Dana Whitfield.',
        'The billing service is no longer owned by Priya Raman.',
      ),
    ).toBe('no longer owned by Priya Raman');
  });

  it('is nothing short when it is most of the sentence', () => {
    expect(newsIn('One.', 'Another thing altogether.')).toBeUndefined();
  });

  it('is nothing short when it only leaves words out', () => {
    expect(newsIn('Dana owns it, mostly.', 'Dana owns it.')).toBeUndefined();
  });
});

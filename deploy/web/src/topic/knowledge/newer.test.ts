import { describe, expect, it } from 'vitest';
import { newsIn } from './newer';

describe('what a newer sentence says differently', () => {
  it('is the words that take the place of others', () => {
    expect(newsIn('It is owned by Dana Whitfield.', 'It is owned by Priya Raman.')).toBe('Priya Raman');
  });

  it('is nothing short when it differs in several places, or altogether', () => {
    expect(
      newsIn('It runs here and is owned by Dana.', 'It is now run there and owned by Priya.'),
    ).toBeUndefined();
    expect(newsIn('One.', 'Another thing altogether.')).toBeUndefined();
  });

  it('is nothing short when it only leaves words out', () => {
    expect(newsIn('Dana owns it, mostly.', 'Dana owns it.')).toBeUndefined();
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dollarsOf, microUsdOf } from './dollars';

test.each([
  ['20', 20_000_000],
  ['4.50', 4_500_000],
  ['4,5', 4_500_000],
  ['$ 0.000001', 1],
  ['', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['0.0000001', undefined],
])('%s is %s', (text, expected) => expect(microUsdOf(text)).toBe(expected));

test('no cent is lost on the way to text and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (micro) => {
      expect(microUsdOf(dollarsOf(micro))).toBe(micro);
    }),
  );
});

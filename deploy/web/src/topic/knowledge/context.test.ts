import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from './context';

describe('a quote in its surroundings', () => {
  it('shows what is around the used words in their line', () => {
    const text = 'Monday.\nIt runs in us-central1 and is owned by Dana Whitfield. Bye.\nTuesday.';
    const used = 'is owned by Dana Whitfield';
    const start = text.indexOf(used);
    expect(quoted(text, start, start + used.length, used)).toEqual({
      before: 'It runs in us-central1 and ',
      used,
      after: '. Bye.',
    });
  });

  it('says where it was cut, between words', () => {
    const text = `${'before '.repeat(20)}used${' after'.repeat(20)}`;
    const { before, after } = quoted(text, 140, 144, 'used');
    expect(before).toMatch(/^…(before )+$/);
    expect(after).toMatch(/^( after)+…$/);
  });

  it('is the kept words alone when the source is not there or says something else', () => {
    const alone = { before: '', used: 'kept', after: '' };
    expect(quoted(undefined, 0, 4, 'kept')).toEqual(alone);
    expect(quoted('other', 0, 4, 'kept')).toEqual(alone);
  });

  it('is never more than the source says there', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.nat(300), fc.nat(50), (text, start, length) => {
        const quote = text.slice(start, start + length);
        const end = start + quote.length;
        const { before, used, after } = quoted(text, Math.min(start, text.length), end, quote);
        const said = before.replace(/^…/, '') + used + after.replace(/…$/, '');
        expect(text).toContain(said);
      }),
    );
  });
});

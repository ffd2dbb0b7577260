import type { Blockquote, Paragraph } from 'mdast';
import { describe, expect, it } from 'vitest';
import { withMarks } from './marks';
import { parse } from './parse';
import { plainText } from './text';

function quote(markdown: string): Blockquote {
  return parse(markdown).children[0] as Blockquote;
}

describe('an alert', () => {
  it.each([
    ['> [!NOTE]\n> Back up first.', 'note', 'Back up first.'],
    ['> [!warning]  \n> Back up *first*.', 'warning', 'Back up first.'],
    ['> [!TIP]\n>\n> Back up.\n>\n> Twice.', 'tip', 'Back up.Twice.'],
    ['> [!CAUTION]', 'caution', ''],
  ])('is a quote that begins with its sign: %j', (markdown, alert, text) => {
    const found = quote(markdown);
    expect([found.data?.alert, plainText(found)]).toEqual([alert, text]);
  });

  it.each(['> [!NOTE] Back up.', '> [!HINT]\n> Back up.', '> A line.\n> [!NOTE]', '> [!NOTE]`x`'])(
    'is not %j',
    (markdown) => {
      const found = quote(markdown);
      expect(found.data?.alert).toBeUndefined();
      expect(plainText(found)).toContain('[!');
    },
  );

  it('has its marks where they were before its sign was taken away', () => {
    const markdown = '> [!NOTE]\n> Back up first. Then go on.';
    const mark = { start: markdown.indexOf('Then'), end: markdown.length };
    const [alert] = withMarks(parse(markdown), [mark]).children as [Blockquote];
    const [paragraph] = alert.children as [Paragraph];
    expect(paragraph.children.map((node) => [node.type, plainText(node)])).toEqual([
      ['text', 'Back up first. '],
      ['marked', 'Then go on.'],
    ]);
  });
});

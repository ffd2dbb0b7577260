import { cleanup, render } from '@testing-library/svelte';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import Markdown from './Markdown.svelte';

afterEach(cleanup);

function shown(text: string): HTMLElement {
  return render(Markdown, { text }).container;
}

describe('Markdown', () => {
  it('keeps the blanks between what is set apart, and adds none', () => {
    expect(shown('Runs in `us`. **Owned** by *Dana*~~!~~\nand so on').textContent).toBe(
      'Runs in us. Owned by Dana!\nand so on',
    );
  });

  it('makes the elements that the text asks for', () => {
    const page = shown(
      '# A\n\n### B\n\n1. one\n2. two\n\n- [x] done\n\n> said\n\n| a |\n|--|\n| b |\n\n---\n\n```\ncode\n```',
    );
    const names = [...page.querySelectorAll('*')].map(({ localName }) => localName);
    expect(names).toEqual([
      ...['h3', 'h5', 'ol', 'li', 'li', 'ul', 'li', 'input', 'blockquote', 'p'],
      ...['div', 'table', 'thead', 'tr', 'th', 'tbody', 'tr', 'td', 'hr', 'pre', 'code'],
    ]);
  });

  it('shows HTML as the text that it is', () => {
    const html = '<img src=x onerror=alert(1)> <b>bold</b>';
    const page = shown(`${html}\n\n<script>alert(2)</script>`);
    expect(page.textContent).toBe(`${html}<script>alert(2)</script>`);
    expect(page.querySelector('img, b, script')).toBeNull();
  });

  it('says where a link leads, and leads nowhere but to the web and to mail', () => {
    const page = shown(
      '[here](https://a.example/x) https://b.example/y [bad](javascript:alert(1)) [mail](mailto:a@b.example)',
    );
    expect(page.textContent).toBe(
      'here\u00a0(a.example) https://b.example/y bad\u00a0(javascript:alert(1)) mail\u00a0(a@b.example)',
    );
    const links = [...page.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([
      'https://a.example/x',
      'https://b.example/y',
      'mailto:a@b.example',
    ]);
    expect(links.every(({ rel }) => rel === 'noopener noreferrer')).toBe(true);
  });

  it('loads no image, but links to it', () => {
    const page = shown('![A chart](https://c.example/x.png) and ![again][1]\n\n[1]: https://d.example/y.png');
    expect(page.querySelector('img')).toBeNull();
    expect(page.textContent).toBe('A chart\u00a0(c.example) and again\u00a0(d.example)');
  });

  it('shows footnotes where they are written', () => {
    const page = shown('Said[^1] here.\n\n[^1]: By Dana.\n\n    Twice.');
    expect(page.textContent).toBe('Said1 here.1 By Dana.Twice.');
    expect(page.querySelectorAll('.footnote p')).toHaveLength(2);
  });

  it('shows every word of prose, however it is set', () => {
    const words = fc.array(fc.constantFrom('net', '45', 'Grüße', '日本'), { minLength: 1, maxLength: 4 });
    const set = fc.constantFrom('*', '**', '~~', '`', '');
    const blocks = fc.array(fc.tuple(fc.constantFrom('', '- ', '> ', '# ', '1. '), set, words), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(blocks, (all) => {
        const page = shown(
          all.map(([start, sign, said]) => start + sign + said.join(' ') + sign).join('\n\n'),
        );
        expect(page.textContent).toBe(all.map(([, , said]) => said.join(' ')).join(''));
        cleanup();
      }),
      { numRuns: 50 },
    );
  });
});

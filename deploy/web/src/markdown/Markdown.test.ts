import { cleanup, render } from '@testing-library/svelte';
import fc from 'fast-check';
import { createRawSnippet } from 'svelte';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import Markdown from './Markdown.svelte';

// jsdom has none
beforeAll(() =>
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  ),
);
afterAll(() => vi.unstubAllGlobals());
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
      ...['h3', 'h5', 'ol', 'li', 'li', 'ul', 'li', 'span', 'svg', 'rect', 'path', 'div', 'blockquote', 'p'],
      ...['div', 'table', 'thead', 'tr', 'th', 'tbody', 'tr', 'td', 'hr'],
      ...['div', 'div', 'button', 'svg', 'path', 'div', 'pre', 'code'],
    ]);
  });

  it('keeps the number that an ordered list begins with, and what stands inside an item', () => {
    const page = shown('3. Stop it:\n\n   ```sh\n   stop\n   ```\n4. Go on\n   - slowly\n     1. very');
    expect(page.querySelector('ol')?.start).toBe(3);
    expect([...page.querySelectorAll('ol > li')].map((item) => item.closest('ol')?.start)).toEqual([3, 3, 1]);
    expect(page.querySelector('ol > li pre')?.textContent).toBe('stop');
    expect(page.querySelector('ol > li > ul > li > ol > li')?.textContent).toBe('very');
  });

  it('says whether a task is done, and that its list is one', () => {
    const page = shown('- [ ] write\n- [x] read\n- rest');
    expect(page.querySelector('ul')?.getAttribute('role')).toBe('list');
    const boxes = [...page.querySelectorAll('[role=img]')].map((box) => box.getAttribute('aria-label'));
    expect(boxes).toEqual(['To do', 'Done']);
    expect(page.querySelectorAll('input, button')).toHaveLength(0);
  });

  it('shows code with its language, and copies it as it is', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const page = shown('```bash\na  &&\n  b\n```');
    expect(page.querySelector('.head')?.textContent?.trim()).toBe('bash');
    page.querySelector('button')?.click();
    expect(writeText).toHaveBeenCalledWith('a  &&\n  b');
  });

  it('names an alert and shows what it says', () => {
    const page = shown('> [!WARNING]\n> Back up first.');
    expect(page.querySelector('[role=note]')?.textContent?.trim()).toBe('Warning Back up first.');
  });

  it('marks rows and code as wholes, all else by its words', () => {
    const text = '| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\nsaid';
    const place = (said: string) => ({
      start: text.indexOf(said),
      end: text.indexOf(said) + said.length,
      said,
    });
    const marks = ['1 | 2', 'code', 'said'].map(place);
    const { container } = render(Markdown, {
      text,
      marks,
      whole: (mark) => ({ 'data-said': (mark as (typeof marks)[number]).said }),
      marked: createRawSnippet<[{ said?: string }, unknown, boolean]>((mark) => ({
        render: () => `<i data-said="${mark().said}"></i>`,
      })) as never,
    });
    const found = [...container.querySelectorAll<HTMLElement>('[data-said]')];
    expect(found.map(({ localName, dataset }) => [localName, dataset['said']])).toEqual([
      ['tr', '1 | 2'],
      ['pre', 'code'],
      ['i', 'said'],
    ]);
  });

  it('leads to places in Mimiq without saying where they are', () => {
    const within = (url: string) => (url.startsWith('source:') ? `/s/${url.slice(7)}` : undefined);
    const { container } = render(Markdown, { text: '[Fees](source:a#2) [bad](other:a)', within });
    expect(container.textContent).toBe('Fees bad\u00a0(other:a)');
    expect(container.querySelector('a')?.getAttribute('href')).toBe('/s/a#2');
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

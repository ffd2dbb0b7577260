import { cleanup, render } from '@testing-library/svelte';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import MarkedText from './MarkedText.svelte';
import { passagesOf } from './passages';

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

const text = '# Fees\n\n- One.\n- Thanks!\n';
const unit = (
  number: number,
  said: string,
  state: 'kept' | 'left_out',
  kind: 'heading' | 'item' = 'item',
) => ({
  ...{ number, kind, state, headings: [], start: text.indexOf(said), end: text.indexOf(said) + said.length },
});
const passages = passagesOf(
  text,
  [unit(1, 'Fees', 'kept', 'heading'), unit(2, 'One.', 'kept'), unit(3, 'Thanks!', 'left_out')],
  [],
  new Map(),
);

function shown(written: boolean, chosen?: number) {
  const told = { onchoose: vi.fn(), onenter: vi.fn() };
  const { container } = render(MarkedText, { text, passages, written, chosen, ...told });
  const found = [...container.querySelectorAll<HTMLElement>('[data-passage]')];
  return { container, found, ...told };
}

describe('the text of a source', () => {
  it('is shown in its shape, or as it was written, with the same passages', () => {
    const { container, found } = shown(false);
    expect(container.querySelector('li')?.textContent).toBe('One.');
    const raw = shown(true);
    expect(raw.container.textContent).toBe(text);
    expect(raw.found.map((each) => each.textContent)).toEqual(found.map((each) => each.textContent));
  });

  it('says of what is not simply kept what became of it', () => {
    const said = shown(false).found.map((each) => each.getAttribute('aria-description'));
    expect(said).toEqual([null, null, 'left out']);
  });

  it('has one stop in the order of focus, which the arrow keys carry along', () => {
    const { found, onchoose, onenter } = shown(false, passages[1]?.start);
    expect(found.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    expect(found.map((each) => each.getAttribute('aria-current'))).toEqual([null, 'true', null]);
    found[1]?.focus();
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('ArrowDown');
    expect(document.activeElement).toBe(found[2]);
    expect(onchoose).toHaveBeenLastCalledWith(passages[2]?.start);
    press('Enter');
    expect(onenter).toHaveBeenCalledOnce();
    press('Home');
    expect(document.activeElement).toBe(found[0]);
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onKey, shortcuts } from './shortcuts';

const find = vi.fn();
let forget: () => void;

beforeEach(() => {
  forget = shortcuts({ '/': find, 'Ctrl+k': find });
  addEventListener('keydown', onKey);
});
afterEach(() => {
  forget();
  removeEventListener('keydown', onKey);
  document.body.replaceChildren();
  find.mockReset();
});

function press(init: KeyboardEventInit, inside = 'div'): void {
  const element = document.body.appendChild(document.createElement(inside));
  element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
}

it('a single key is for reading, and none while something is typed', () => {
  press({ key: '/' }, 'textarea');
  press({ key: '/', ctrlKey: true });
  expect(find).not.toHaveBeenCalled();
  press({ key: '/' });
  expect(find).toHaveBeenCalledOnce();
});

it.each([{ ctrlKey: true }, { metaKey: true }])(
  'with %o a key works while something is typed too',
  (held) => {
    press({ key: 'k', ...held }, 'textarea');
    expect(find).toHaveBeenCalledOnce();
    press({ key: 'k' });
    expect(find).toHaveBeenCalledOnce();
  },
);

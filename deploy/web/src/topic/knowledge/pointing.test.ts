import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pointing } from './pointing.svelte';

const html = [
  ['a', 'One.', true],
  ['b', 'Two ', true],
  ['b', 'goes on.', false],
  ['c', 'Three.', true],
] as const;

let pointing: Pointing;
let page: HTMLElement;
let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  // jsdom has none
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  page = document.createElement('article');
  for (const [id, text, first] of html) {
    const part = document.createElement('span');
    part.dataset['statement'] = id;
    if (first) part.dataset['first'] = 'true';
    part.textContent = text;
    page.append(part);
  }
  const card = document.createElement('aside');
  card.dataset['evidence'] = '';
  card.tabIndex = -1;
  page.append(card);
  document.body.append(page);
  pointing = new Pointing();
  leave = pointing.page(page);
  pointing.settle();
});

afterEach(() => {
  leave();
  page.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const parts = () => [...page.querySelectorAll<HTMLElement>('span')];
const stops = () => parts().filter(({ tabIndex }) => tabIndex === 0);
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
const point = (at: Element | undefined, type = 'pointerover', pointerType = 'mouse') =>
  at?.dispatchEvent(Object.assign(new MouseEvent(type, { bubbles: true }), { pointerType }));

describe('pointing at sentences', () => {
  it('has one stop in the order of focus, which the arrow keys carry along', () => {
    expect(stops()).toEqual([parts()[0]]);
    parts()[0]?.focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(parts()[1]);
    press('ArrowRight');
    expect(document.activeElement).toBe(parts()[3]);
    expect(stops()).toEqual([parts()[3]]);
    press('ArrowRight');
    press('Home');
    expect(document.activeElement).toBe(parts()[0]);
    press('End');
    expect(document.activeElement).toBe(parts()[3]);
  });

  it('keeps the stop where it was when the page is rendered again', () => {
    parts()[3]?.focus();
    pointing.settle();
    expect(stops()).toEqual([parts()[3]]);
  });

  it('shows what a pointer rests on, and nothing that it only passes', () => {
    point(parts()[0]);
    vi.advanceTimersByTime(50);
    point(parts()[1]);
    vi.advanceTimersByTime(150);
    expect(pointing.shown).toMatchObject({ id: 'b', pinned: false });
  });

  it('lets go after a while, unless the pointer is in the card', () => {
    point(parts()[0]);
    vi.advanceTimersByTime(150);
    point(page);
    point(page.querySelector('aside') ?? undefined);
    vi.advanceTimersByTime(1_000);
    expect(pointing.shown?.id).toBe('a');
    point(page);
    vi.advanceTimersByTime(1_000);
    expect(pointing.shown).toBeUndefined();
  });

  it('keeps what was tapped until it is tapped again or closed', () => {
    point(parts()[0], 'click', 'touch');
    expect(pointing.shown).toEqual({ id: 'a', pinned: true, touched: true });
    point(parts()[1]);
    vi.advanceTimersByTime(1_000);
    expect(pointing.shown?.id).toBe('a');
    point(parts()[0], 'click', 'touch');
    expect(pointing.shown).toBeUndefined();
  });

  it('goes into the card with Enter, and back to the sentence', async () => {
    parts()[1]?.focus();
    press('Enter');
    await vi.waitFor(() => expect(document.activeElement).toBe(page.querySelector('aside')));
    expect(pointing.shown).toMatchObject({ id: 'b', pinned: true });
    pointing.close();
    expect(document.activeElement).toBe(parts()[1]);
    expect(pointing.shown).toBeUndefined();
  });

  it('marks every part of a sentence, and leads from the first to its evidence', () => {
    point(parts()[2], 'click');
    pointing.mark('card');
    expect(parts().map(({ dataset }) => dataset['shown'] !== undefined)).toEqual([false, true, true, false]);
    expect(parts().map((part) => part.getAttribute('aria-details'))).toEqual([null, 'card', null, null]);
    pointing.close();
    pointing.mark('card');
    expect(page.querySelector('[data-shown], [aria-details]')).toBeNull();
  });

  it('leads to a sentence that is on the page', () => {
    Element.prototype.scrollIntoView = () => undefined;
    expect(pointing.lead('c')).toBe(true);
    expect(document.activeElement).toBe(parts()[3]);
    expect(pointing.lead('gone')).toBe(false);
  });
});

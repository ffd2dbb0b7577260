import { cleanup, render } from '@testing-library/svelte';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import ShapeDiff from './ShapeDiff.svelte';

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

function shown(before: string, after: string, side: 'both' | 'before' | 'after' = 'both'): HTMLElement {
  return render(ShapeDiff, { before, after, side }).container;
}

describe('a comparison of shapes', () => {
  it('marks words where they stand, and says so to those who do not see it', () => {
    const page = shown('- Owned by **Dana**.', '- Owned by **Priya**.');
    expect(page.querySelector('li strong del')?.textContent).toContain('Dana');
    expect(page.querySelector('li strong ins')?.textContent).toContain('Priya');
    expect(page.textContent).toContain('removed Dana, added Priya, ');
  });

  it('shows a box that is ticked as it was and as it is', () => {
    const page = shown('- [ ] write', '- [x] write');
    const boxes = [...page.querySelectorAll('[role=img]')].map((box) => box.getAttribute('aria-label'));
    expect(boxes).toEqual(['To do', 'Done']);
    expect([...page.querySelectorAll('[role=deletion], [role=insertion]')].map(({ role }) => role)).toEqual([
      'deletion',
      'insertion',
    ]);
  });

  it('marks as a whole what only comes or only goes', () => {
    const page = shown('', '| a |\n|---|\n| new |');
    expect(page.querySelector('[role=insertion] td')?.textContent).toBe('new');
    expect(page.querySelector('ins, del')).toBeNull();
    expect(shown('- old', '', 'after').textContent?.trim()).toBe('');
  });

  it('compares the words of code', () => {
    const page = shown('```sh\nbilling stop\n```', '```sh\nbilling start\n```');
    expect(page.querySelector('pre del')?.textContent).toContain('stop');
    expect(page.querySelector('pre ins')?.textContent).toContain('start');
  });
});

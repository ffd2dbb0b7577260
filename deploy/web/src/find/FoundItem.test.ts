import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import FoundItem from './FoundItem.svelte';
import type { Hit } from './hits';

afterEach(cleanup);

const unit: Hit = {
  ...{ topicId: 'a', topicTitle: 'Travel', kind: 'unit', at: '2026-11-21T09:00:00Z' },
  ...{ text: 'Book <b>early</b> trains.', headings: ['Trips', 'Rail'], source: { id: 'x', title: 'Plan' } },
  highlights: [
    { start: 8, end: 13 },
    { start: 18, end: 24 },
  ],
};

function shown(hit: Hit) {
  const onopen = vi.fn();
  const { container, getByRole } = render(FoundItem, { hit, id: 'o', active: true, onopen });
  return { onopen, option: getByRole('option'), marks: [...container.querySelectorAll('mark')] };
}

it('the words searched for are marked in what was found, which is never taken for HTML', () => {
  const { option, marks } = shown(unit);
  expect(marks.map(({ textContent }) => textContent)).toEqual(['early', 'trains']);
  expect(option.querySelector('.text')?.textContent).toBe(unit.text);
  expect(option.querySelector('b')).toBeNull();
});

it('what it is and where it stands is said in words', () => {
  expect(shown(unit).option.querySelector('small')?.textContent).toBe('Passage of “Plan” · Trips › Rail');
  cleanup();
  const section: Hit = { ...unit, kind: 'section', headings: [] };
  expect(shown(section).option.querySelector('small')?.textContent).toBe('Section');
});

it('a click opens it', () => {
  const { option, onopen } = shown(unit);
  option.click();
  expect(onopen).toHaveBeenCalledOnce();
});

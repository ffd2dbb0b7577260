import { cleanup, render } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import AccountLine from './AccountLine.svelte';

afterEach(cleanup);

describe('the line about a source', () => {
  it('says how many there are of each, and nothing of what there is none of', () => {
    const counts = {
      kept: 9,
      confirmed: 1,
      contested: 1,
      reference: 0,
      asked: 1,
      instruction: 0,
      leftOut: 1,
      rejectedBefore: 0,
    };
    const { container } = render(AccountLine, { counts });
    expect(container.querySelector('p')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      '9 kept, 1 known already, 1 for your review, 1 question, 1 left out',
    );
    expect(container.querySelectorAll('.bar i')).toHaveLength(5);
  });
});

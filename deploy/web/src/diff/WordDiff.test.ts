import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import WordDiff from './WordDiff.svelte';

const texts = { before: 'It is owned by Dana Whitfield.', after: 'It is owned by Priya Raman.' };

describe('a word diff', () => {
  it('says what was removed and what was added to those who do not see it', () => {
    const { container } = render(WordDiff, texts);
    expect(container.textContent).toBe('It is owned by removed Dana Whitfield, added Priya Raman, .');
  });

  it('marks both as such', () => {
    const { container } = render(WordDiff, texts);
    expect(container.querySelector('del')?.textContent).toContain('Dana Whitfield');
    expect(container.querySelector('ins')?.textContent).toContain('Priya Raman');
  });

  it('shows one side alone', () => {
    const { container } = render(WordDiff, { ...texts, side: 'before' });
    expect(container.querySelector('del')).not.toBeNull();
    expect(container.querySelector('ins')).toBeNull();
  });

  it('shows a comparison that was made already', () => {
    const { container } = render(WordDiff, { hunks: [{ kind: 'insert', text: 'new' }] });
    expect(container.querySelector('ins')?.textContent).toContain('new');
  });
});

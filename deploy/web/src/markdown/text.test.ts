import { describe, expect, it } from 'vitest';
import { asMarkdown, plainOf } from './text';

describe('text', () => {
  it('is what Markdown says, without how, a line for each block', () => {
    expect(plainOf('Runs in `us`.\n\n- **Owned** by [Dana](https://a.b)')).toBe('Runs in us.\nOwned by Dana');
  });

  it('of a statement with several lines is code, whatever these have in them', () => {
    expect(asMarkdown('a ``` b\nc')).toBe('````\na ``` b\nc\n````');
    expect(asMarkdown('a **b**')).toBe('a **b**');
  });
});

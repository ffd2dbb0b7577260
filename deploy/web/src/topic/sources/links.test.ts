import { describe, expect, it } from 'vitest';
import { sourceLinkOf } from './links';

describe('a link to a source', () => {
  it('leads to the unit that it names, or to the whole', () => {
    expect(sourceLinkOf('source:a-1_b#42')).toEqual({ sourceId: 'a-1_b', unit: 42 });
    expect(sourceLinkOf('source:a')).toEqual({ sourceId: 'a', unit: undefined });
  });

  it.each(['https://example.org', 'source:', 'source:a#', 'source:a#b', 'source:a/b', 'source:../x#1'])(
    'is not %s',
    (url) => expect(sourceLinkOf(url)).toBeUndefined(),
  );
});

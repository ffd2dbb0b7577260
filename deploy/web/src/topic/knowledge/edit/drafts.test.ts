import { describe, expect, it } from 'vitest';
import { Draft } from './drafts.svelte';

const section = (id: string) => ({ id, heading: id.toUpperCase(), body: `Body ${id}.`, statements: [] });
const page = (...ids: string[]) => ({
  page: { version: 3, updatedAt: '2026-11-03T10:00:00Z', sections: ids.map(section) },
  etag: '"3"',
});
const order = (draft: Draft) => draft.sections.map(({ id, heading }) => id ?? heading);

describe('a draft', () => {
  it('has changed only when it says something else, or in another order', () => {
    const draft = new Draft(page('a', 'b'));
    expect(draft.changed).toBe(false);
    draft.sections[0]!.body += ' More.';
    expect(draft.changed).toBe(true);
    draft.sections[0]!.body = 'Body a.';
    draft.add(2);
    expect(draft.changed).toBe(false);
    draft.move(draft.sections[0]!, 1);
    expect(draft.changed).toBe(true);
  });

  it('moves sections within its ends', () => {
    const draft = new Draft(page('a', 'b', 'c'));
    draft.move(draft.sections[2]!, 1);
    draft.move(draft.sections[2]!, -1);
    expect(order(draft)).toEqual(['a', 'c', 'b']);
  });

  it('brings a removed section back to where it was', () => {
    const draft = new Draft(page('a', 'b', 'c'));
    const undo = draft.remove(draft.sections[1]!);
    expect(order(draft)).toEqual(['a', 'c']);
    undo();
    expect(order(draft)).toEqual(['a', 'b', 'c']);
  });

  it('begins with a section to write in where there is none', () => {
    const draft = new Draft(page());
    expect(draft.sections).toHaveLength(1);
    expect(draft.changed).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { Draft } from './drafts.svelte';

/** A section by its id, and after it its level when that is not 2. */
const section = (name: string) => ({
  ...{ id: name[0] ?? '', heading: name.toUpperCase(), level: Number(name[1] ?? 2) },
  ...{ body: `Body ${name}.`, statements: [], places: [] },
});
const page = (...names: string[]) => ({
  page: { version: 3, updatedAt: '2026-11-03T10:00:00Z', sections: names.map(section) },
  etag: '"3"',
});
const nested = (draft: Draft) => draft.sections.map(({ id, level }) => `${id}${level}`);
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

  it('moves a section with those inside it, past one of the same height or out of its own', () => {
    const draft = new Draft(page('a', 'b3', 'c4', 'd3', 'e', 'f3'));
    draft.move(draft.sections[1]!, 1);
    expect(order(draft).join('')).toBe('adbcef');
    draft.move(draft.sections[0]!, 1);
    expect(order(draft).join('')).toBe('efadbc');
    draft.move(draft.sections[3]!, 1);
    expect(order(draft).join('')).toBe('efabcd');
    draft.move(draft.sections[3]!, -1);
    expect(order(draft).join('')).toBe('efbcad');
  });

  it('puts a section with those inside it into the one before, and out again', () => {
    const draft = new Draft(page('a', 'b', 'c3'));
    draft.nest(draft.sections[1]!, 1);
    expect(nested(draft)).toEqual(['a2', 'b3', 'c4']);
    expect(draft.changed).toBe(true);
    draft.nest(draft.sections[1]!, -1);
    expect(nested(draft)).toEqual(['a2', 'b2', 'c3']);
    expect(draft.changed).toBe(false);
  });

  it('nests no deeper than there is something to be in, nor than six levels', () => {
    const draft = new Draft(page('a', 'b3', 'c4', 'd5', 'e5', 'f6'));
    expect(draft.sections.map((each) => draft.canNest(each, 1))).toEqual([
      ...[false, false, false, false, false, false],
    ]);
    expect(draft.sections.map((each) => draft.canNest(each, -1))).toEqual([
      ...[false, true, true, true, true, true],
    ]);
  });

  it('makes a new section as high as the one before it', () => {
    const draft = new Draft(page('a', 'b3'));
    expect(draft.add(2).level).toBe(3);
    expect(draft.add(0).level).toBe(2);
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

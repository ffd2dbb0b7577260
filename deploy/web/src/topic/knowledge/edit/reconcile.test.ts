import { describe, expect, it } from 'vitest';
import { chosen, reconcile, type Reconciled, type SectionOf } from './reconcile';

const a = { id: 'a', heading: 'A', level: 2, body: 'One. Two.' };
const b = { id: 'b', heading: 'B', level: 2, body: 'Bee.' };
const c = { id: 'c', heading: 'C', level: 2, body: 'Sea.' };

function sectionsOf(all: Reconciled[]): SectionOf[] {
  return all.map((each) => ('clash' in each ? each.clash.both : each.section));
}

describe('a page rewritten while it got a newer version', () => {
  it('takes from each side what the other left alone', () => {
    const mine = [{ ...a, body: 'Mine.' }, b];
    const newer = [a, { ...b, heading: 'Bee' }];
    expect(reconcile([a, b], mine, newer)).toEqual([
      { section: mine[0], from: 'mine' },
      { section: newer[1], from: 'newer' },
    ]);
  });

  it('keeps what either side added, in its place, and drops what either took out', () => {
    const added = { id: undefined, heading: 'Mine', level: 2, body: 'New.' };
    const theirs = { id: 'n', heading: 'Theirs', level: 3, body: 'New too.' };
    const merged = reconcile([a, b, c], [c, added, a], [a, theirs, b]);
    expect(sectionsOf(merged)).toEqual([added, a, theirs]);
  });

  it('asks about a section that both changed, with both in one', () => {
    const [only] = reconcile([a], [{ ...a, body: 'One. Mine.' }], [{ ...a, body: 'Newer. Two.' }]);
    expect(only).toMatchObject({
      clash: { both: { heading: 'A', level: 2, body: 'Newer. Mine.' }, clean: true },
    });
    const [same] = reconcile([a], [{ ...a, body: 'Mine.' }], [{ ...a, body: 'Newer.' }]);
    expect(same).toMatchObject({ clash: { both: { body: 'Newer. Mine.' }, clean: false } });
  });

  it('asks about a section that one side changed and the other took out', () => {
    const changed = { ...a, body: 'Changed.' };
    const [mineGone] = reconcile([a], [], [changed]);
    expect(mineGone).toMatchObject({ clash: { mine: null, newer: { body: 'Changed.' }, clean: false } });
    const [newerGone] = reconcile([a], [changed], []);
    expect(newerGone).toMatchObject({ clash: { mine: { body: 'Changed.' }, newer: null, clean: false } });
  });

  it('takes the level from the side that changed it', () => {
    const [mine] = reconcile([a], [{ ...a, level: 3 }], [{ ...a, body: 'Newer.' }]);
    expect(mine).toMatchObject({ clash: { both: { level: 3, body: 'Newer.' }, clean: true } });
    const [newer] = reconcile([a], [{ ...a, body: 'Mine.' }], [{ ...a, level: 3 }]);
    expect(newer).toMatchObject({ clash: { both: { level: 3, body: 'Mine.' }, clean: true } });
  });

  it('makes a new section of one that the newer version no longer has', () => {
    const [gone] = reconcile([a], [{ ...a, body: 'Changed.' }], []);
    if (gone === undefined || !('clash' in gone)) throw new Error('is a clash');
    expect(chosen(gone.clash, 'mine', gone.clash.both)).toEqual({
      id: undefined,
      heading: 'A',
      level: 2,
      body: 'Changed.',
    });
    expect(chosen(gone.clash, 'newer', gone.clash.both)).toBeUndefined();
  });
});

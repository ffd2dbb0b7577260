import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from './merge';

const sentence = fc.constantFrom('One. ', 'Two is 2. ', '- Three.\n', 'Four? ', 'Five.\n\n');
const text = fc.array(sentence, { maxLength: 6 }).map((all) => all.join(''));

describe('two texts that came from one', () => {
  it('are one when they changed different sentences', () => {
    expect(
      mergeTexts(
        'Runs here. Owned by Dana. Ships on Tuesday.',
        'Runs there. Owned by Dana. Ships on Tuesday.',
        'Runs here. Owned by Dana. Ships on Friday.',
      ),
    ).toEqual({ text: 'Runs there. Owned by Dana. Ships on Friday.', clean: true });
  });

  it('are both kept where they changed the same sentence', () => {
    expect(mergeTexts('Owned by Dana.', 'Owned by Priya.', 'Owned by Kim.')).toEqual({
      text: 'Owned by Kim. Owned by Priya.',
      clean: false,
    });
  });

  it('are both kept, to be looked at, where each added something at the same place', () => {
    expect(mergeTexts('One.', 'One. Mine.', 'One. Theirs.')).toMatchObject({ clean: false });
    const { text } = mergeTexts('One. ', 'One. Mine.', 'One. Theirs.');
    expect(text).toBe('One. Theirs. Mine.');
  });

  it('are both kept, and nothing twice, when one of them goes on after the end', () => {
    const base = 'In Kiel. Two floors.';
    expect(mergeTexts(base, 'In Hamburg. Two floors.', 'In Kiel. Two floors. And a garden.')).toEqual({
      text: 'In Hamburg. Two floors. And a garden.',
      clean: true,
    });
  });

  it('are the other one when only one changed', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, base, changed)).toEqual({ text: changed, clean: true });
        expect(mergeTexts(base, changed, base)).toEqual({ text: changed, clean: true });
        expect(mergeTexts(base, changed, changed)).toEqual({ text: changed, clean: true });
      }),
    );
  });

  it('lose no sentence that either has and that was not taken out by the other', () => {
    const own = (name: string) => fc.array(fc.constantFrom(`${name} a. `, `${name} b. `), { maxLength: 3 });
    fc.assert(
      fc.property(text, own('Mine'), own('Theirs'), fc.nat(6), fc.nat(6), (base, ours, other, i, k) => {
        const old = base.match(/[^.?]*[.?]\s*/g) ?? [];
        const put = (at: number, all: string[]) => [...old.slice(0, at), ...all, ...old.slice(at)].join('');
        const { text: merged } = mergeTexts(base, put(i, ours), put(k, other));
        for (const said of [...ours, ...other]) expect(merged).toContain(said.trim());
      }),
    );
  });
});

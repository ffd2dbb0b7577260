import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../api/problem';
import { words } from '../../words';
import {
  answersTo,
  choiceIn,
  decidedWith,
  kindOf,
  lineOf,
  offers,
  sayRefusal,
  sectionOf,
  sides,
} from './operations';

const operation = { operationId: 'o1', type: 'conflict_statement', text: 'now', previousText: 'before' };
const outline = [
  { id: 's1', heading: 'Invoices', statements: ['a'] },
  { id: 's2', heading: 'Refunds', statements: ['b'] },
];
const section = { operationId: 'o2', type: 'upsert_section', sectionId: 's3', text: 'Dunning' };
const sentence = {
  operationId: 'o3',
  type: 'add_statement',
  sectionId: 's3',
  statementId: 'c',
  text: 'Letters go out.',
};

describe('a proposed operation', () => {
  it('on a section makes it, renames it, or arranges it anew', () => {
    const section = { operationId: 'o1', type: 'upsert_section', sectionId: 's1', text: 'Invoices' };
    expect(kindOf(section)).toBe('section');
    expect(kindOf({ ...section, previousText: 'Bills' })).toBe('rename');
    expect(kindOf({ ...section, previousText: 'Invoices' })).toBe('arrange');
  });

  it('on the layout of a section shows no words, since none change', () => {
    const layout = { operationId: 'o1', type: 'lay_out_section', sectionId: 's1', previousText: 'Invoices' };
    expect(kindOf(layout)).toBe('layout');
    expect(sides(layout)).toEqual({ now: undefined, new: undefined });
    expect(answersTo(layout).accept).toBe('Use new layout');
  });

  it('has the side that the page has, and the side that it would have', () => {
    expect(sides(operation)).toEqual({ now: 'before', new: 'now' });
    expect(sides({ operationId: 'o1', type: 'add_statement', text: 'now' })).toEqual({
      now: undefined,
      new: 'now',
    });
    expect(sides({ operationId: 'o1', type: 'retract_statement', previousText: 'before' })).toEqual({
      now: 'before',
      new: undefined,
    });
  });

  it('on a task ticks its box or opens it again', () => {
    const task = { operationId: 'o1', type: 'mark_task', statementId: 'a', previousText: 'Write it' };
    expect(kindOf({ ...task, text: '[x] Write it' })).toBe('done');
    expect(sides({ ...task, text: '[x] Write it' })).toEqual({
      now: '- [ ] Write it',
      new: '- [x] Write it',
    });
    expect(kindOf({ ...task, text: '[ ] Write it' })).toBe('reopen');
    expect(sides({ operationId: 'o1', type: 'mark_task', text: '[ ] Write it' }).now).toBe('- [x] Write it');
  });

  it('that says again what the page says changes nothing of it', () => {
    const again = { operationId: 'o1', type: 'confirm_statement', text: 'now', previousText: 'now' };
    expect(kindOf(again)).toBe('confirm');
    expect(sides(again)).toEqual({ now: 'now', new: undefined });
  });

  it('can be told in a line', () => {
    expect(lineOf({ ...operation, text: 'Runs in `us`.' }, true)).toBe('Runs in us.');
    expect(lineOf(operation, false)).toBe('before');
    expect(lineOf({ operationId: 'o1', type: 'mark_task', text: '[x] **Write** it' }, true)).toBe('Write it');
  });

  it('that is not known yet can still be answered', () => {
    expect(answersTo({ operationId: 'o1', type: 'something_new' }).accept).not.toBe('');
  });

  it('stands in its section, or in that of its statement', () => {
    expect(sectionOf({ ...operation, statementId: 'b' }, outline)).toBe('Refunds');
    expect(sectionOf({ ...operation, sectionId: 's1', statementId: 'new' }, outline)).toBe('Invoices');
    expect(sectionOf({ ...operation, statementId: 'gone' }, outline)).toBeUndefined();
  });

  it('may stand in a section that the same proposal makes', () => {
    expect(sectionOf(sentence, outline, [section, sentence])).toBe('Dunning');
    expect(sectionOf(section, outline, [section, sentence])).toBeUndefined();
  });

  it('can stand beside what it would replace, but not what is merely added', () => {
    expect(offers(operation, 'both')).toBe(true);
    expect(offers({ ...operation, type: 'supersede_statement' }, 'both')).toBe(true);
    expect(offers(sentence, 'both')).toBe(false);
    expect(offers(sentence, 'reject')).toBe(true);
  });

  it('that was not carried out says why, if it is to be decided again', () => {
    const refusal = (code: string) =>
      sayRefusal(new ProblemError({ type: `urn:mimiq:problem:${code}`, title: code, status: 409 }));
    expect(refusal('decision-outdated')).toBe(words.review.outdated);
    expect(refusal('decision-refused')).toBe(words.review.refused);
    expect(refusal('not-found')).toBeUndefined();
  });

  it('decides about a new section together with its sentences only where one needs the other', () => {
    const together = [section, sentence, operation];
    expect(decidedWith(section, 'reject', together)).toEqual([sentence]);
    expect(decidedWith(section, 'accept', together)).toEqual([]);
    expect(decidedWith(sentence, 'accept', together)).toEqual([section]);
    expect(decidedWith(sentence, 'reject', together)).toEqual([]);
    expect(decidedWith(operation, 'accept', together)).toEqual([]);
  });

  it('was decided as the decision says', () => {
    expect(choiceIn({ accept: [], reject: ['o1'], both: [] }, operation)).toBe('reject');
    expect(choiceIn(undefined, operation)).toBeUndefined();
  });
});

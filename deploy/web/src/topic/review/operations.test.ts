import { describe, expect, it } from 'vitest';
import { answersTo, choiceIn, kindOf, sectionOf, sides } from './operations';

const operation = { operationId: 'o1', type: 'conflict_statement', text: 'now', previousText: 'before' };

describe('a proposed operation', () => {
  it('on a section makes it, renames it, or arranges it anew', () => {
    const section = { operationId: 'o1', type: 'upsert_section', sectionId: 's1', text: 'Invoices' };
    expect(kindOf(section)).toBe('section');
    expect(kindOf({ ...section, previousText: 'Bills' })).toBe('rename');
    expect(kindOf({ ...section, previousText: 'Invoices' })).toBe('arrange');
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

  it('that is not known yet can still be answered', () => {
    expect(answersTo({ operationId: 'o1', type: 'something_new' }).accept).not.toBe('');
  });

  it('stands in its section, or in that of its statement', () => {
    const sections = [
      { id: 's1', heading: 'Invoices', statements: ['a'] },
      { id: 's2', heading: 'Refunds', statements: ['b'] },
    ];
    expect(sectionOf({ ...operation, statementId: 'b' }, sections)).toBe('Refunds');
    expect(sectionOf({ ...operation, sectionId: 's1', statementId: 'new' }, sections)).toBe('Invoices');
    expect(sectionOf({ ...operation, statementId: 'gone' }, sections)).toBeUndefined();
  });

  it('was decided as the decision says', () => {
    expect(choiceIn({ accept: [], reject: ['o1'], both: [] }, operation)).toBe('reject');
    expect(choiceIn(undefined, operation)).toBeUndefined();
  });
});

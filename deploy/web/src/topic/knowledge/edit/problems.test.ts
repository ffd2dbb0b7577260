import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../api/problem';
import { problemsOf } from './problems';

const sent = [7, 9].map((key) => ({ key, id: undefined, heading: 'A', level: 2, body: 'B' }));

describe('what a refusal says', () => {
  it('is said of the section that it is about', () => {
    const violations = [
      { field: 'sections[1].heading', message: 'must not be blank' },
      { field: 'sections[1].body', message: 'is too long' },
      { field: 'changelog', message: 'is too long' },
      { field: 'sections', message: 'are too many' },
    ];
    const error = new ProblemError({
      type: 'urn:mimiq:problem:validation',
      title: 'No',
      status: 422,
      violations,
    });
    expect(problemsOf(error, sent)).toEqual({
      ofSection: new Map([[9, ['The heading must not be blank', 'The text is too long']]]),
      ofChangelog: 'is too long',
    });
  });

  it('is nothing when there was none', () => {
    expect(problemsOf(null, sent)).toEqual({ ofSection: new Map(), ofChangelog: undefined });
  });
});

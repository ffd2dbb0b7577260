import { expect, test } from 'vitest';
import { ProblemError } from '../../api/problem';
import { sayKept, sayRefusal, Wish, type KeptFile } from './webPages';

const kept: KeptFile = { id: 'd', title: 'Opening hours (example.org)', revision: 1, outcome: 'created' };

test('a page asked for again after a failure is the same wish, another page or another time is not', () => {
  const wish = new Wish();
  const first = wish.keyFor('https://example.org/a');

  expect(wish.keyFor('https://example.org/a')).toBe(first);
  expect(wish.keyFor('https://example.org/b')).not.toBe(first);

  const second = wish.keyFor('https://example.org/b');
  wish.granted();
  expect(wish.keyFor('https://example.org/b')).not.toBe(second);
});

test('says what became of a page', () => {
  expect(sayKept(kept)).toBe('“Opening hours (example.org)” added. Mimiq reads it now.');
  expect(sayKept({ ...kept, outcome: 'unchanged' })).toContain('has not changed');
  expect(sayKept({ ...kept, outcome: 'revised', revision: 3 })).toContain('is now revision 3');
});

test('says in plain words why a page is not added', () => {
  const refusal = (code: string, detail?: string) =>
    new ProblemError({
      type: `urn:mimiq:problem:${code}`,
      title: code,
      status: 422,
      ...(detail === undefined ? {} : { detail }),
    });

  expect(sayRefusal(refusal('web-page-login-needed'))).toContain('sign in');
  expect(sayRefusal(refusal('web-page-missing'))).toContain('no page at this address');
  expect(sayRefusal(refusal('document-encrypted', 'The file needs a password.'))).toBe(
    'The file needs a password.',
  );
});

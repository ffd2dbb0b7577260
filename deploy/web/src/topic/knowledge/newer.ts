import { diffWords } from '../../diff/words';

/** What a newer sentence says differently, when that is one thing and less than the sentence. */
export function newsIn(known: string, newer: string): string | undefined {
  const hunks = diffWords(known, newer);
  const news = hunks.filter(({ kind }) => kind === 'insert');
  const stays = hunks.some(({ kind, text }) => kind === 'equal' && /\p{Alphabetic}/u.test(text));
  const [only] = news;
  return stays && news.length === 1 && only !== undefined && /[\p{Alphabetic}\p{Nd}]/u.test(only.text)
    ? only.text.trim()
    : undefined;
}

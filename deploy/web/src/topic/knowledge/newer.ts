import { diffWords } from '../../diff/words';

/** A part longer than this, of a sentence, says no more than the sentence. */
const MOST = 2 / 3;

/** What a newer sentence says differently, from the first new word to the last, when that is short; else undefined. */
export function newsIn(known: string, newer: string): string | undefined {
  let at = 0;
  let [from, to] = [newer.length, 0];
  for (const { kind, text } of diffWords(known, newer)) {
    if (kind === 'delete') continue;
    if (kind === 'insert') [from, to] = [Math.min(from, at), at + text.length];
    at += text.length;
  }
  const news = newer.slice(from, to).trim();
  return /[\p{Alphabetic}\p{Nd}]/u.test(news) && news.length < newer.length * MOST ? news : undefined;
}

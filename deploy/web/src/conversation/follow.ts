import { ProblemError, unreachable } from '../api/problem';
import type { StreamEvent } from '../api/stream';
import { isEnded, next, type Answer } from './answer';

/** Where an answer is heard from. */
export interface Source {
  /** its events after the given one */
  attach(lastEventId: number): AsyncIterable<StreamEvent>;
  /** as it is stored */
  read(): Promise<Answer>;
  /** @param lost whether nothing can be heard until then */
  pause(ms: number, lost: boolean): Promise<void>;
}

type Tell = (answer: Answer) => void;

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/** How long to wait after so many failures in a row. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
}

/** Hears a new answer from the request that asks for it. Fails when the request is refused, or nothing came of it. */
export async function begin(from: Answer, events: AsyncIterable<StreamEvent>, tell: Tell): Promise<Answer> {
  const { answer, error } = await hear(from, events, tell);
  if (answer.messageId === undefined) throw error ?? unreachable();
  return answer;
}

/**
 * Stays with an answer until it ends, however often the connection breaks. While it runs where it cannot be heard, what
 * is stored of it is told. Fails when it is gone, or nobody may hear it any more.
 */
export async function follow(from: Answer, source: Source, tell: Tell): Promise<Answer> {
  let answer = from;
  for (let failures = 0; !isEnded(answer); failures++) {
    const heard = await hear(answer, source.attach(answer.lastEventId), tell);
    if (heard.answer.lastEventId > answer.lastEventId) failures = 0;
    answer = heard.answer;
    if (isEnded(answer)) break;
    if (heard.error !== undefined && !isPassing(heard.error)) throw heard.error;
    const lost = heard.error !== undefined && !isElsewhere(heard.error);
    if (!lost) {
      const known = await readIfPossible(source);
      if (known !== undefined && isEnded(known)) return told(known, tell);
      if (known !== undefined && known.text.length > answer.text.length) tell(known);
    }
    await source.pause(pauseAfter(failures), lost);
  }
  return answer;
}

async function hear(
  from: Answer,
  events: AsyncIterable<StreamEvent>,
  tell: Tell,
): Promise<{ answer: Answer; error?: unknown }> {
  let answer = from;
  try {
    for await (const event of events) {
      answer = told(next(answer, event), tell);
      if (isEnded(answer)) break;
    }
    return { answer };
  } catch (error) {
    return { answer, error };
  }
}

async function readIfPossible(source: Source): Promise<Answer | undefined> {
  try {
    return await source.read();
  } catch (error) {
    if (isPassing(error)) return undefined;
    throw error;
  }
}

function told(answer: Answer, tell: Tell): Answer {
  tell(answer);
  return answer;
}

function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && error.isPassing;
}

function isElsewhere(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'running-elsewhere';
}

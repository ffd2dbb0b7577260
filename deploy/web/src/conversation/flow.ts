import type { Source } from '../topic/sources/sources';
import type { Upload } from '../topic/sources/uploads.svelte';
import { stored, unheard, type Answer, type Message } from './answer';
import type { Log } from './log';
import type { Sending, Talk } from './talk.svelte';

/** What the person said: stored, or on its way. */
export interface Said {
  kind: 'said';
  key: string;
  /** when; nothing for what is not there yet */
  at?: string;
  text: string;
  message?: Message;
  sending?: Sending;
}

export interface Answered {
  kind: 'answer';
  key: string;
  at?: string;
  answer: Answer;
  message?: Message;
  sending?: Sending;
  /** the message it answers, if that is known */
  asked?: Message | undefined;
  /** what that says, when it does not stand right above */
  question?: string;
}

/** A document that came in, or is on its way. */
export interface Document {
  kind: 'document';
  key: string;
  at?: string;
  source?: Source;
  upload?: Upload;
}

/** What stands in the conversation, one below the other. */
export type Item = Said | Answered | Document;

/** What goes on here. */
type Going = Pick<Talk, 'keyOf' | 'live' | 'sendings'>;

/** The log with what happens here in its place: answers as they are heard, what is being sent, documents. */
export function flowOf(log: Log | undefined, sources: Source[], uploads: Upload[], talk: Going): Item[] {
  const messages = log?.messages ?? [];
  const since = log?.older ? Date.parse(messages[0]?.createdAt ?? '') : 0;
  const documents = sources.filter(
    ({ kind, createdAt }) => kind === 'document' && Date.parse(createdAt) >= since,
  );
  const known = new Set(messages.map(({ id }) => id));
  return [
    ...[...messages.map((_, i) => spoken(messages, i, talk)), ...documents.map(cameIn)].sort(
      (a, b) => Date.parse(a.at) - Date.parse(b.at),
    ),
    ...uploads.map((upload): Item => ({ kind: 'document', key: upload.id, upload })),
    ...talk.sendings.flatMap((sending) => beingSent(sending, known, talk)),
  ];
}

/** So long a silence is a new sitting. */
const SITTING_MS = 3_600_000;

/** Whether it is worth saying when something was said, after what was said before it. */
export function isApart(before: string | undefined, at: string): boolean {
  return (
    (before === undefined ? Date.now() - Date.parse(at) : Date.parse(at) - Date.parse(before)) > SITTING_MS
  );
}

type Stored = Item & { at: string };

function cameIn(source: Source): Stored {
  return { kind: 'document', key: source.id, at: source.createdAt, source };
}

function spoken(messages: Message[], i: number, talk: Going): Stored {
  const message = messages[i] as Message;
  const at = message.createdAt;
  const key = talk.keyOf(message.id);
  if (message.role === 'user') return { kind: 'said', key, at, text: message.text, message };
  const answer = talk.live.get(message.id) ?? stored(message);
  const place = messages.findLastIndex(({ id }) => id === message.replyTo);
  const asked = messages[place];
  const isApart = messages.slice(place + 1, i).some(({ role }) => role === 'assistant');
  return {
    ...{ kind: 'answer', key, at, answer, message, asked },
    ...(isApart && asked !== undefined && { question: asked.text }),
  };
}

function beingSent(sending: Sending, known: ReadonlySet<string>, talk: Going): Item[] {
  const { key, draft, messageId = '', userMessageId = '' } = sending;
  const items: Item[] = [];
  if (draft !== undefined && !known.has(userMessageId))
    items.push({ kind: 'said', key, text: draft.text, sending });
  if (!known.has(messageId)) {
    const answer = talk.live.get(messageId) ?? unheard;
    items.push({ kind: 'answer', key: `${key}/answer`, answer, sending });
  }
  return items;
}

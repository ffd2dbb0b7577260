import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { changed, keys } from '../api/queries';
import { ProblemError } from '../api/problem';
import { eventsOf } from '../api/stream';
import { kept } from '../kept/kept.svelte';
import { session } from '../session/session.svelte';
import { isEnded, stored, unheard, type Answer, type Message } from './answer';
import { Attempt } from './attempt.svelte';
import { begin, follow, type Source } from './follow';
import { askingAgain, attaching, MOST_CHARACTERS, readMessage, saying, type Draft } from './messages';

/** What was asked for here, until it is in the log. */
export interface Sending {
  key: string;
  /** what is said; nothing when only the answer is asked for again */
  draft: Draft | undefined;
  attempt: Attempt;
  messageId: string | undefined;
  userMessageId: string | undefined;
}

/**
 * What is going on in the conversation of one topic: what is being written, sent and answered. It outlives the place
 * where it is shown, so that who looks at another topic meanwhile loses nothing.
 */
export class Talk {
  draft = $state<Draft>({ text: '', intent: 'auto', review: false });
  sendings = $state.raw<Sending[]>([]);
  /** answers that are being heard, or were, by their id */
  readonly live = new SvelteMap<string, Answer>();
  /** those of them that cannot be heard right now */
  readonly lost = new SvelteSet<string>();
  /** how often it was asked for that one can write */
  focusWanted = $state(0);
  /** messages sent from here without saying what they are, by their id */
  readonly undeclared = new SvelteSet<string>();
  /** the answer that ended last, for those who do not see it come */
  ended = $state.raw<Answer>();
  readonly topicId: string;
  /** whether what was kept of the last time is here again */
  #restored = $state(false);
  /** under which key something was shown before it had an id */
  readonly #keys: Record<string, string> = {};
  #over = new AbortController();

  readonly #stopKeeping: () => void;

  constructor(topicId: string) {
    this.topicId = topicId;
    this.#stopKeeping = $effect.root(() => {
      $effect(() => {
        const { text, intent, review } = this.draft;
        if (this.#restored)
          kept.save(this.#draftName, text.trim() === '' ? undefined : { text, intent, review });
      });
    });
    void this.#restore();
  }

  /** What is written is longer than a message may be by so many characters; less than 0 when it is not. */
  get excess(): number {
    return this.draft.text.trim().length - MOST_CHARACTERS;
  }

  keyOf(id: string): string {
    return this.#keys[id] ?? id;
  }

  /** Sends what is written; the box is free for the next at once. */
  send(): void {
    const text = this.draft.text.trim();
    if (text === '' || this.excess > 0) return;
    this.say({ ...this.draft, text });
    this.draft.text = '';
  }

  /** Sends something, whatever is in the box. */
  say(said: Draft): void {
    const key = crypto.randomUUID();
    kept.save(this.#messageName(key), said);
    this.#send(key, saying(this.topicId, said, key), said);
  }

  /** Lets the person write. */
  wantFocus(): void {
    this.focusWanted++;
  }

  /** Asks for one more answer to the message that this one answers. */
  again(messageId: string): void {
    const key = crypto.randomUUID();
    this.#send(key, askingAgain(this.topicId, messageId, key));
  }

  /** Takes back what could not be sent. */
  takeBack(sending: Sending): void {
    sending.attempt.giveUp();
    kept.save(this.#messageName(sending.key), undefined);
    this.sendings = this.sendings.filter((other) => other !== sending);
    if (sending.draft !== undefined) this.edit(sending.draft);
  }

  /** Puts something said into the box once more, before what is there. */
  edit(said: Partial<Draft> & { text: string }): void {
    const rest = this.draft.text.trim();
    this.draft = { ...this.draft, ...said, text: rest === '' ? said.text : `${said.text}\n${rest}` };
    this.wantFocus();
  }

  /** Stays with answers that run without being heard, and lets go of what the log tells as well by now. */
  settle(messages: Message[]): void {
    const isKnown = (id = ''): boolean => messages.some((message) => message.id === id);
    for (const message of messages) {
      const heard = this.live.get(message.id);
      if (message.state === 'running' && heard === undefined) void this.#stayWith(message.id, unheard);
      if (message.state !== 'running' && heard !== undefined && isEnded(heard)) this.live.delete(message.id);
    }
    this.sendings = this.sendings.filter(
      ({ messageId, draft, userMessageId }) =>
        !isKnown(messageId) || (draft !== undefined && !isKnown(userMessageId)),
    );
  }

  /** Lets go of all connections; what was not sent is sent when the person is back. */
  end(): void {
    this.#over.abort();
    this.#stopKeeping();
    this.sendings.forEach(({ attempt }) => attempt.giveUp());
  }

  /** Two pages of one topic have a box each. */
  get #draftName(): string {
    return `${this.#draftsName}/${kept.page}`;
  }

  get #draftsName(): string {
    return `draft/${this.topicId}`;
  }

  #messageName(key: string): string {
    return `message/${this.topicId}/${key}`;
  }

  /** Brings back what was being written, before what has been written since, and sends what was not sent. */
  async #restore(): Promise<void> {
    this.#putBefore(await kept.load(this.#draftName));
    await kept.inherit(this.#draftsName, (draft) => {
      this.#putBefore(draft);
      kept.save(this.#draftName, { ...this.draft });
      return true;
    });
    this.#restored = true;
    for (const name of await kept.names()) {
      const key = name.startsWith(this.#messageName(''))
        ? name.slice(this.#messageName('').length)
        : undefined;
      if (key === undefined || this.sendings.some((sending) => sending.key === key)) continue;
      const said = (await kept.load(name)) as Draft | undefined;
      if (said !== undefined) this.#send(key, saying(this.topicId, said, key), said, true);
    }
  }

  #putBefore(left: unknown): void {
    const draft = left as Draft | undefined;
    const rest = this.draft.text.trim();
    // who took it over may have been closed before it was deleted
    if (draft === undefined || rest === draft.text || rest.startsWith(`${draft.text}\n`)) return;
    this.draft = { ...draft, text: rest === '' ? draft.text : `${draft.text}\n${rest}` };
  }

  /** @param again whether another tab may have it too, and be quicker */
  #send(key: string, request: () => Request, draft?: Draft, again = false): void {
    const attempt = new Attempt(async () => {
      if (again && (await kept.load(this.#messageName(key))) === undefined) this.#drop(key);
      else await this.#begin(key, request());
    });
    const sending = { key, draft, attempt, messageId: undefined, userMessageId: undefined };
    this.sendings = [...this.sendings, sending];
  }

  #drop(key: string): void {
    this.sendings = this.sendings.filter((sending) => sending.key !== key);
  }

  async #begin(key: string, request: Request): Promise<void> {
    const events = eventsOf(new Request(request, { signal: this.#over.signal }));
    const answer = await begin(unheard, events, (answer) => this.#hear(key, answer)).catch(
      (error: unknown) => {
        // the topic is gone, and with it everything that could be said in it
        if (error instanceof ProblemError && error.status === 404)
          kept.save(this.#messageName(key), undefined);
        throw error;
      },
    );
    void this.#stayWith(answer.messageId ?? '', answer);
  }

  #hear(key: string, answer: Answer): void {
    const { messageId, userMessageId } = answer;
    if (messageId === undefined) return;
    const isNew = !this.live.has(messageId);
    this.live.set(messageId, answer);
    if (!isNew) return;
    kept.save(this.#messageName(key), undefined);
    this.#keys[messageId] = `${key}/answer`;
    if (userMessageId !== undefined) {
      this.#keys[userMessageId] = key;
      const said = this.sendings.find((sending) => sending.key === key)?.draft;
      if (said?.intent === 'auto') this.undeclared.add(userMessageId);
    }
    this.sendings = this.sendings.map((sending) =>
      sending.key === key ? { ...sending, messageId, userMessageId } : sending,
    );
    void changed(keys.messages(this.topicId));
  }

  async #stayWith(messageId: string, from: Answer): Promise<void> {
    const tell = (answer: Answer): void => {
      this.lost.delete(messageId);
      this.live.set(messageId, answer);
    };
    tell(from);
    try {
      const answer = await follow(from, this.#source(messageId), tell);
      await this.#hasEnded(answer);
    } catch {
      // it is gone, or the session is: what the log says about it is all there is to say
      this.live.delete(messageId);
      this.lost.delete(messageId);
      await changed(keys.messages(this.topicId));
    }
  }

  #source(messageId: string): Source {
    const { signal } = this.#over;
    return {
      attach: (lastEventId) =>
        eventsOf(new Request(attaching(this.topicId, messageId, lastEventId), { signal })),
      read: async () => stored(await readMessage(this.topicId, messageId)),
      pause: (ms, lost) => {
        if (lost) this.lost.add(messageId);
        return new Promise((resolve) => setTimeout(resolve, ms));
      },
    };
  }

  async #hasEnded(answer: Answer): Promise<void> {
    this.ended = answer;
    const stale: (readonly unknown[])[] = [keys.messages(this.topicId), keys.usage];
    if (answer.usage !== undefined) stale.push(keys.egress(this.topicId));
    if (answer.change !== undefined || answer.proposal !== undefined || answer.account !== undefined)
      stale.push(keys.topic(this.topicId), keys.topics);
    await Promise.all(stale.map((key) => changed(key)));
  }
}

let talks: Record<string, Talk> = {};

export function talkOf(topicId: string): Talk {
  return (talks[topicId] ??= new Talk(topicId));
}

/** Sends what was not sent before the page was left, of every topic. */
export async function resume(): Promise<void> {
  for (const name of await kept.names()) {
    const [kind, topicId] = name.split('/');
    if (kind === 'message' && topicId !== undefined) talkOf(topicId);
  }
}

$effect.root(() => {
  $effect(() => {
    if (session.signedIn) return;
    Object.values(talks).forEach((talk) => talk.end());
    talks = {};
  });
});

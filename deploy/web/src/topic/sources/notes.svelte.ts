import { api, bodyOf, type Schema } from '../../api/client';
import { changed, keys } from '../../api/queries';
import { kept } from '../../kept/kept.svelte';
import { session } from '../../session/session.svelte';

const JSON_ONLY = { Accept: 'application/json' };

/** The answer goes on by itself: the contract has its stream as well, which is not asked for. */
function accepted(answer: Parameters<typeof bodyOf>[0]): Promise<Schema['AcceptedMessage']> {
  return bodyOf(answer) as Promise<Schema['AcceptedMessage']>;
}

/** A note that was taken in and is being read. */
export interface PostedNote {
  topicId: string;
  /** of the assistant's answer to it */
  answerId: string;
  /** of the source that it becomes */
  sourceId: string;
  text: string;
}

/** What is written but not added yet, which the browser keeps, and what is being read. */
class Notes {
  posted = $state.raw<PostedNote[]>([]);
  drafts = $state<Record<string, string>>({});

  /** Brings back what was being written when the page was left. */
  async restore(topicId: string): Promise<void> {
    this.#bring(topicId, await kept.load(nameOf(topicId)));
    await kept.inherit(`note/${topicId}`, (text) => this.#bring(topicId, text));
  }

  write(topicId: string, text: string): void {
    this.drafts[topicId] = text;
    kept.save(nameOf(topicId), text.trim() === '' ? undefined : text);
  }

  #bring(topicId: string, text: unknown): boolean {
    if (typeof text !== 'string' || this.drafts[topicId] !== undefined) return false;
    this.write(topicId, text);
    return true;
  }

  of(topicId: string): PostedNote[] {
    return this.posted.filter((note) => note.topicId === topicId);
  }

  async post(topicId: string, text: string, idempotencyKey: string): Promise<void> {
    const params = { path: { topicId }, header: { 'Idempotency-Key': idempotencyKey } };
    const body = { text, intent: 'update' } as const;
    const { messageId: answerId, userMessageId: sourceId } = await accepted(
      api.POST('/api/topics/{topicId}/messages', { params, body, headers: JSON_ONLY }),
    );
    this.posted = [{ topicId, answerId, sourceId, text }, ...this.posted];
    delete this.drafts[topicId];
    kept.save(nameOf(topicId), undefined);
    await changed(keys.messages(topicId));
  }

  /** Has the assistant read it once more. */
  async again(note: PostedNote): Promise<void> {
    const { topicId } = note;
    const params = { path: { topicId, messageId: note.answerId } };
    const { messageId: answerId } = await accepted(
      api.POST('/api/topics/{topicId}/messages/{messageId}/regenerate', { params, headers: JSON_ONLY }),
    );
    this.posted = this.posted.map((each) => (each === note ? { ...note, answerId } : each));
    await changed(keys.messages(topicId));
  }

  forget(note: PostedNote): void {
    this.posted = this.posted.filter(({ answerId }) => answerId !== note.answerId);
  }

  clear(): void {
    this.posted = [];
    this.drafts = {};
  }
}

/** Two tabs with one topic have a note each. */
function nameOf(topicId: string): string {
  return `note/${topicId}/${kept.page}`;
}

export const notes = new Notes();

$effect.root(() => {
  $effect(() => {
    if (!session.signedIn) notes.clear();
  });
});

import { api, bodyOf, type Schema } from '../../api/client';
import { changed, keys } from '../../api/queries';
import { session } from '../../session/session.svelte';

/** The most characters a message may have. */
export const MOST_CHARACTERS = 40_000;

/** A note that was taken in and is being read. */
export interface PostedNote {
  topicId: string;
  /** of the assistant's answer to it */
  answerId: string;
  /** of the source that it becomes */
  sourceId: string;
  text: string;
}

/** What is written but not added yet, and what is being read: kept when the page is left. */
class Notes {
  posted = $state<PostedNote[]>([]);
  drafts = $state<Record<string, string>>({});

  of(topicId: string): PostedNote[] {
    return this.posted.filter((note) => note.topicId === topicId);
  }

  async post(topicId: string, text: string, idempotencyKey: string): Promise<void> {
    const params = { path: { topicId }, header: { 'Idempotency-Key': idempotencyKey } };
    const headers = { Accept: 'application/json' };
    const body = { text, intent: 'update' } as const;
    // without Accept: text/event-stream the answer is JSON; the contract has both
    const accepted = (await bodyOf(
      api.POST('/api/topics/{topicId}/messages', { params, body, headers }),
    )) as unknown as Schema['AcceptedMessage'];
    const note = { topicId, answerId: accepted.messageId, sourceId: accepted.userMessageId, text };
    this.posted = [note, ...this.posted];
    delete this.drafts[topicId];
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

export const notes = new Notes();

$effect.root(() => {
  $effect(() => {
    if (!session.signedIn) notes.clear();
  });
});

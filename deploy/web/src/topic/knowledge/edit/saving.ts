import { createMutation } from '@tanstack/svelte-query';
import { api, bodyOf, taggedBodyOf } from '../../../api/client';
import { changed, keys, queries } from '../../../api/queries';
import { notices } from '../../../ui/notices.svelte';
import { sayProblem } from '../../../ui/problems';
import { words } from '../../../words';
import type { Page, Tagged } from '../knowledge';
import { drafts, type Draft } from './drafts.svelte';

/** Puts a draft in the place of the page. The draft is kept until that has worked. */
export function saving(topicId: () => string, onsaved: () => void) {
  return createMutation(() => ({
    mutationFn: (draft: Draft) => put(topicId(), draft),
    onSuccess: async (saved: Tagged, draft) => {
      const [id, before, now] = [topicId(), draft.from.version, saved.page.version];
      drafts.forget(id);
      queries.setQueryData(keys.knowledge(id), saved);
      onsaved();
      if (now === before) notices.say(words.knowledge.edit.same);
      else
        notices.say(words.knowledge.edit.saved(now), before > 0 ? () => void goBack(id, before) : undefined);
      await renewed(id);
    },
  }));
}

async function put(topicId: string, draft: Draft): Promise<Tagged> {
  const sections = draft.written.map(({ id, heading, level, body }) => ({
    heading,
    level,
    body,
    ...(id === undefined ? {} : { id }),
  }));
  const changelog = draft.changelog.trim();
  const { body, etag } = await taggedBodyOf(
    api.PUT('/api/topics/{topicId}/knowledge', {
      params: { path: { topicId }, header: { 'If-Match': draft.etag } },
      body: { sections, ...(changelog === '' ? {} : { changelog }) },
    }),
  );
  return { page: body as Page, etag };
}

/** Restores the version before. */
export async function goBack(topicId: string, number: number): Promise<void> {
  try {
    const params = { path: { topicId, number } };
    const made = await bodyOf(api.POST('/api/topics/{topicId}/versions/{number}/restore', { params }));
    notices.say(words.history.restored(number, made.number));
    await renewed(topicId);
  } catch (error) {
    notices.problem(sayProblem(error));
  }
}

async function renewed(topicId: string): Promise<void> {
  await Promise.all([changed(keys.topic(topicId)), changed(keys.topics)]);
}

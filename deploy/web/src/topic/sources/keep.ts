import { createMutation } from '@tanstack/svelte-query';
import { api, taggedBodyOf } from '../../api/client';
import { changed, keys, queries } from '../../api/queries';
import { notices } from '../../ui/notices.svelte';
import { sayProblem } from '../../ui/problems';
import { words } from '../../words';
import { goBack } from '../knowledge/edit/saving';
import type { Page, Tagged } from '../knowledge/knowledge';

/** Takes units of a source onto the page; the number of a heading stands for all that is under it. */
export function keeping(topicId: () => string, sourceId: () => string) {
  return createMutation(() => ({
    mutationFn: (units: number[]) => keep(topicId(), sourceId(), units),
    onSuccess: async (kept: Tagged) => {
      const id = topicId();
      const { version } = kept.page;
      queries.setQueryData(keys.knowledge(id), kept);
      notices.say(words.sources.account.taken(version), () => void goBack(id, version - 1));
      await Promise.all([changed(keys.topic(id)), changed(keys.topics)]);
    },
    onError: (error) => notices.problem(sayProblem(error)),
  }));
}

async function keep(topicId: string, sourceId: string, units: number[]): Promise<Tagged> {
  const { body, etag } = await taggedBodyOf(
    api.POST('/api/topics/{topicId}/sources/{sourceId}/keep', {
      params: { path: { topicId, sourceId } },
      body: { units },
    }),
  );
  return { page: body as Page, etag };
}

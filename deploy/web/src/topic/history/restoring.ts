import { createMutation } from '@tanstack/svelte-query';
import { api, bodyOf } from '../../api/client';
import { changed, keys } from '../../api/queries';
import { p } from '../../routes';
import { notices } from '../../ui/notices.svelte';
import { sayProblem } from '../../ui/problems';
import { words } from '../../words';

/** Makes the page what it was in an earlier version. Taken back by restoring the version that was current before. */
export function restoring(topicId: () => string) {
  const restore = createMutation(() => ({
    mutationFn: (number: number) => {
      const params = { path: { topicId: topicId(), number } };
      return bodyOf(api.POST('/api/topics/{topicId}/versions/{number}/restore', { params }));
    },
    onSuccess: async (made, number) => {
      const page = {
        label: words.history.seePage,
        href: p('/topics/:topicId', { params: { topicId: topicId() } }),
      };
      notices.say(words.history.restored(number, made.number), () => restore.mutate(made.parent), page);
      await Promise.all([changed(keys.topic(topicId())), changed(keys.topics)]);
    },
    onError: (error) => notices.problem(sayProblem(error)),
  }));
  return restore;
}

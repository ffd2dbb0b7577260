import type { Schema } from '../api/client';
import type { Topic } from '../shell/topics';
import { words } from '../words';

/** Something that was found. */
export type Hit = Schema['SearchHit'];

/** Hits that are shown under one title. */
export interface Group {
  title: string;
  hits: Hit[];
}

/** Topics whose title has the text in it, as hits. */
export function topicsCalled(text: string, topics: readonly Topic[]): Hit[] {
  return topics.flatMap(({ id, title, updatedAt }): Hit[] => {
    const start = title.toLowerCase().indexOf(text.toLowerCase());
    if (start < 0) return [];
    const highlights = text === '' ? [] : [{ start, end: start + text.length }];
    return [
      { topicId: id, topicTitle: title, kind: 'topic', text: title, highlights, headings: [], at: updatedAt },
    ];
  });
}

/** Topics first, then what is in them: the current one's, then that of whichever has the best; kinds as well. */
export function groupsOf(topics: Hit[], inside: readonly Hit[], currentId: string | undefined): Group[] {
  const best = together(inside, ({ topicId }) => topicId);
  const ordered = [
    ...best.filter(([hit]) => hit?.topicId === currentId),
    ...best.filter(([hit]) => hit?.topicId !== currentId),
  ];
  const groups = ordered.map((hits) => ({
    title: hits[0]?.topicTitle ?? '',
    hits: together(hits, ({ kind }) => kind).flat(),
  }));
  return topics.length === 0 ? groups : [{ title: words.shell.topics, hits: topics }, ...groups];
}

/** Those alike together, in the order of the first of each. */
function together(hits: readonly Hit[], likeness: (hit: Hit) => string): Hit[][] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(likeness(hit), [...(groups.get(likeness(hit)) ?? []), hit]);
  return [...groups.values()];
}

import { p } from '../routes';
import { addressOfUnit } from '../topic/sources/addresses';
import type { Hit } from './hits';

/** Where it is: the page of a topic, or a source at the words. */
export function placeOf({ topicId, kind, page, source }: Hit): string {
  if (source !== undefined) return addressOfUnit(topicId, { sourceId: source.id, unit: source.unit });
  const hash = kind === 'section' ? `h-${page?.sectionId}` : `s-${page?.statementId}`;
  return p('/topics/:topicId', { params: { topicId }, ...(kind === 'topic' ? {} : { hash }) });
}

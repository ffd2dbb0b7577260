import { p } from '../../routes';
import { sourceLinkOf, type SourceLink } from './links';

/** Where a source is shown, at a unit of it. */
export function addressOfUnit(topicId: string, { sourceId, unit }: SourceLink): string {
  const hash = unit === undefined ? {} : { hash: `u-${unit}` };
  return p('/topics/:topicId/sources/:sourceId', { params: { topicId, sourceId }, ...hash });
}

/** For the Markdown of a topic: where in Mimiq a link in it leads. */
export function within(topicId: string): (url: string) => string | undefined {
  return (url) => {
    const link = sourceLinkOf(url);
    return link && addressOfUnit(topicId, link);
  };
}

import type { Message } from './answer';

/** What is loaded of a conversation, oldest first, and where what was said before is found. */
export interface Log {
  messages: Message[];
  older: string | null;
}

interface Page {
  /** newest first */
  items: Message[];
  nextCursor: string | null;
}

/** The log with its newest page read again: what is no longer on it was deleted. */
export function renewed(known: Log | undefined, page: Page): Log {
  const newest = page.items.toReversed();
  const [oldest] = newest;
  if (known === undefined || oldest === undefined || page.nextCursor === null)
    return { messages: newest, older: page.nextCursor };
  const ids = new Set(newest.map(({ id }) => id));
  // so much was said elsewhere that the two do not meet: what is between them would be missing
  const meets = known.messages.some(({ id }) => ids.has(id));
  const before = meets ? known.messages.filter((message) => isBefore(message, oldest)) : [];
  return {
    messages: [...before, ...newest],
    older: before.length > 0 ? known.older : page.nextCursor,
  };
}

/** The log with the page before it. */
export function extended(known: Log, page: Page): Log {
  const ids = new Set(known.messages.map(({ id }) => id));
  const before = page.items.toReversed().filter(({ id }) => !ids.has(id));
  return { messages: [...before, ...known.messages], older: page.nextCursor };
}

function isBefore(one: Message, other: Message): boolean {
  const apart = Date.parse(one.createdAt) - Date.parse(other.createdAt);
  return apart === 0 ? one.id < other.id : apart < 0;
}

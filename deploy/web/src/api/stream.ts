import { EventSourceParserStream } from 'eventsource-parser/stream';
import { authorizedFetch } from './client';
import { problemOf, unreachable } from './problem';

/** One event of a `text/event-stream`. */
export interface StreamEvent {
  id: string | undefined;
  event: string;
  data: string;
}

/**
 * The events of an answer, as they come. Ends when the stream ends; throws a `ProblemError` when it is refused or
 * breaks, and an `AbortError` when the signal says so.
 */
export async function* eventsOf(request: Request): AsyncGenerator<StreamEvent> {
  const response = await authorizedFetch(request);
  if (!response.ok || response.body === null) throw await problemOf(response);
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  const reader = events.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield { id: value.id, event: value.event ?? 'message', data: value.data };
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

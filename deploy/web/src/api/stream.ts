import { EventSourceParserStream } from 'eventsource-parser/stream';
import { authorizedFetch } from './client';
import { problemOf, unreachable } from './problem';

/** One event of a `text/event-stream`. */
export interface StreamEvent {
  id: string | undefined;
  event: string;
  data: string;
}

/** A service that has nothing to tell says so every 15 seconds: after this the connection is dead, though nobody closed it. */
const SILENCE_MS = 40_000;

/**
 * The events of an answer, as they come. Ends when the stream ends; throws a `ProblemError` when it is refused, breaks
 * or falls silent, and an `AbortError` when the signal says so.
 */
export async function* eventsOf(request: Request): AsyncGenerator<StreamEvent> {
  const response = await authorizedFetch(request);
  if (!response.ok || response.body === null) throw await problemOf(response);
  const watch = new Watch();
  const events = response.body
    .pipeThrough(watch.stream)
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
    watch.end();
    await reader.cancel().catch(() => undefined);
  }
}

/** Breaks off a stream of bytes that nothing comes from any more. */
class Watch {
  readonly stream: TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.stream = new TransformStream({
      start: (controller) => this.#wait(controller),
      transform: (bytes, controller) => {
        this.#wait(controller);
        controller.enqueue(bytes);
      },
    });
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #wait(controller: TransformStreamDefaultController): void {
    this.end();
    this.#timer = setTimeout(() => controller.error(new Error('silence')), SILENCE_MS);
  }
}

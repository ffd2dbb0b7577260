import { unreachable } from './problem';

/** As `fetch`, but no answer is a problem like any other; an abort stays an abort. */
export async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
}

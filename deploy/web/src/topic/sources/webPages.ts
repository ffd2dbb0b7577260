import { api, bodyOf, type Schema } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { sayProblem } from '../../ui/problems';
import { words } from '../../words';

export type KeptFile = Schema['KeptFile'];

/** The key of one wish: a page asked for again after a failure is the same wish. */
export class Wish {
  #address = '';
  #key = '';

  keyFor(address: string): string {
    if (address !== this.#address) {
      this.#address = address;
      this.#key = crypto.randomUUID();
    }
    return this.#key;
  }

  /** The next page is another wish, even at the same address. */
  granted(): void {
    this.#address = '';
  }
}

/** Has the page at an address fetched and kept as a document of the topic. */
export function addWebPage(topicId: string, address: string, key: string): Promise<KeptFile> {
  const params = { path: { topicId }, header: { 'Idempotency-Key': key } };
  return bodyOf(api.POST('/api/topics/{topicId}/web-pages', { params, body: { address } }));
}

/** A page that was there already is named, so that nobody looks for a new one. */
export function sayKept({ title, outcome, revision }: KeptFile): string {
  const says = words.sources.web;
  if (outcome === 'unchanged') return says.unchanged(title);
  return outcome === 'revised' ? words.sources.upload.revised(title, revision) : says.added(title);
}

export function sayRefusal(error: unknown): string {
  const said = error instanceof ProblemError ? words.sources.web.problems[error.code] : undefined;
  return said ?? sayProblem(error);
}

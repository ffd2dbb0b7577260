import { ProblemError } from '../../api/problem';
import { changed, keys } from '../../api/queries';
import { session } from '../../session/session.svelte';
import { words } from '../../words';
import { sizeOf } from '../../words/format';
import { sayProblem } from '../../ui/problems';
import { notices } from '../../ui/notices.svelte';
import { isReadable, mostBytesOf } from './kinds';
import { send, type Uploaded } from './send';

const AT_ONCE = 2;

export interface Upload {
  readonly id: string;
  readonly topicId: string;
  readonly file: File;
  state: 'waiting' | 'sending' | 'failed';
  /** bytes */
  sent: number;
  problem: string | undefined;
  retriable: boolean;
}

/** Files on their way. Lives as long as the client does, whatever page is shown. */
export class Uploads {
  items = $state<Upload[]>([]);
  #aborts: Record<string, AbortController> = {};

  of(topicId: string): Upload[] {
    return this.items.filter((upload) => upload.topicId === topicId);
  }

  get running(): boolean {
    return this.items.some(({ state }) => state !== 'failed');
  }

  add(topicId: string, files: Iterable<File>): void {
    for (const file of files) {
      const upload = { id: crypto.randomUUID(), topicId, file, sent: 0 };
      const problem = refusalOf(file);
      const state = problem === undefined ? 'waiting' : 'failed';
      this.items.push({ ...upload, state, problem, retriable: false });
    }
    this.#next();
  }

  retry(id: string): void {
    const upload = this.#find(id);
    if (upload === undefined) return;
    Object.assign(upload, { state: 'waiting', sent: 0, problem: undefined });
    this.#next();
  }

  /** Stops it when it is under way, and forgets it. */
  drop(id: string): void {
    this.items = this.items.filter((upload) => upload.id !== id);
    this.#aborts[id]?.abort();
    this.#next();
  }

  clear(): void {
    this.items = [];
    for (const abort of Object.values(this.#aborts)) abort.abort();
  }

  #find(id: string): Upload | undefined {
    return this.items.find((upload) => upload.id === id);
  }

  #next(): void {
    const sending = this.items.filter(({ state }) => state === 'sending').length;
    const waiting = this.items.filter(({ state }) => state === 'waiting');
    for (const upload of waiting.slice(0, Math.max(0, AT_ONCE - sending))) void this.#send(upload);
  }

  async #send(upload: Upload): Promise<void> {
    const abort = new AbortController();
    this.#aborts[upload.id] = abort;
    upload.state = 'sending';
    try {
      const uploaded = await send({
        url: `/api/topics/${encodeURIComponent(upload.topicId)}/documents`,
        file: upload.file,
        idempotencyKey: upload.id,
        signal: abort.signal,
        onsent: (bytes) => (upload.sent = bytes),
      });
      await this.#taken(upload);
      tell(upload, uploaded);
    } catch (error) {
      if (!abort.signal.aborted) this.#refused(upload, error);
    } finally {
      delete this.#aborts[upload.id];
      this.#next();
    }
  }

  /** The list has the document before the upload goes, so that nothing flickers. */
  async #taken({ id, topicId }: Upload): Promise<void> {
    await Promise.all([changed(keys.sources(topicId)), changed(keys.documents(topicId))]);
    this.items = this.items.filter((upload) => upload.id !== id);
  }

  #refused(upload: Upload, error: unknown): void {
    upload.state = 'failed';
    upload.problem = sayRefusal(error, upload.file);
    upload.retriable = !(error instanceof ProblemError) || error.isPassing;
  }
}

/** What knowledge-service would say as well, without the way there. */
function refusalOf(file: File): string | undefined {
  if (!isReadable(file)) return words.sources.upload.wrongType;
  if (file.size === 0) return words.sources.upload.empty;
  return file.size > mostBytesOf(file) ? tooLarge(file) : undefined;
}

/** A document that was there already is named, so that nobody looks for a new one. */
function tell({ file }: Upload, { title, outcome, revision }: Uploaded): void {
  const says = words.sources.upload;
  if (outcome === 'unchanged') notices.say(says.unchanged(file.name, title));
  else if (outcome === 'revised') notices.say(says.revised(title, revision));
}

function tooLarge(file: File): string {
  return words.sources.upload.tooLarge(sizeOf(file.size), sizeOf(mostBytesOf(file)));
}

function sayRefusal(error: unknown, file: File): string {
  if (!(error instanceof ProblemError)) return words.common.failed;
  if (error.status === 0) return words.sources.upload.unreachable;
  if (error.status === 413) return tooLarge(file);
  if (error.status === 415) return words.sources.upload.wrongType;
  return words.sources.upload.refused[error.code] ?? sayProblem(error);
}

export const uploads = new Uploads();

$effect.root(() => {
  $effect(() => {
    if (!session.signedIn) uploads.clear();
  });
});
addEventListener('beforeunload', (event) => {
  if (uploads.running) event.preventDefault();
});

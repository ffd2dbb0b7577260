import { session } from '../session/session.svelte';
import { notices } from '../ui/notices.svelte';
import { sayProblem } from '../ui/problems';
import { sizeOf } from '../words/format';
import { pageWords } from '../words/pages';
import { archiveName, BrokenOff, confirmed, fetchArchive } from './archive';
import { chooseTarget, type Target, TooLarge } from './target';

const says = pageWords.exports;

/** The export of this tab: one at a time, which goes on wherever the person is. */
export class Exporter {
  running = $state(false);
  /** how much has come */
  bytes = $state(0);
  #stop: AbortController | undefined;

  /** Begins it; throws what is wrong with the password, or with asking for it. False if the person chose no file. */
  async start(password: string, topicId?: string): Promise<boolean> {
    const token = await confirmed(password);
    const target = await chooseTarget(archiveName());
    if (target === undefined) return false;
    this.#stop = new AbortController();
    this.running = true;
    this.bytes = 0;
    void this.#run(token, topicId, target, this.#stop.signal);
    return true;
  }

  stop(): void {
    this.#stop?.abort();
  }

  async #run(token: string, topicId: string | undefined, target: Target, signal: AbortSignal): Promise<void> {
    try {
      await fetchArchive(token, topicId, target, signal, (bytes) => this.#heard(bytes));
      await target.finish();
      notices.say(says.done(sizeOf(this.bytes)));
    } catch (error) {
      await target.abandon().catch(() => undefined);
      if (signal.aborted) notices.say(says.stopped);
      else notices.problem(problem(error));
    } finally {
      this.running = false;
    }
  }

  /** Whoever signs out leaves it. */
  #heard(bytes: number): void {
    this.bytes = bytes;
    if (!session.signedIn) this.stop();
  }
}

function problem(error: unknown): string {
  if (error instanceof TooLarge) return says.tooLarge;
  return error instanceof BrokenOff ? says.brokenOff : sayProblem(error);
}

export const exporter = new Exporter();

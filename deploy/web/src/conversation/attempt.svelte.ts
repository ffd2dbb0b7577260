import { ProblemError } from '../api/problem';
import { pauseAfter } from './follow';

const MOST_FAILURES = 8;

/** Something that can be asked for twice without being done twice: tried again by itself until it is taken or refused. */
export class Attempt {
  state = $state<'running' | 'waiting' | 'failed' | 'done'>('running');
  error = $state.raw<unknown>();
  /** when it is tried again */
  retryAt = $state<number>();
  #goOn: (() => void) | undefined;
  readonly #work: () => Promise<void>;

  constructor(work: () => Promise<void>) {
    this.#work = work;
    void this.#run();
  }

  /** Tries again now. */
  retry(): void {
    if (this.state === 'waiting') this.#goOn?.();
    if (this.state === 'failed') void this.#run();
  }

  async #run(): Promise<void> {
    for (let failures = 0; ; failures++) {
      this.state = 'running';
      try {
        await this.#work();
        this.error = undefined;
        this.state = 'done';
        return;
      } catch (error) {
        this.error = error;
        if (!isPassing(error) || failures === MOST_FAILURES) break;
        await this.#pause(failures, error);
      }
    }
    this.state = 'failed';
  }

  async #pause(failures: number, error: ProblemError): Promise<void> {
    const ms = Math.max((error.retryAfter ?? 0) * 1_000, pauseAfter(failures));
    this.state = 'waiting';
    this.retryAt = Date.now() + ms;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#goOn = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Nobody answered, or said that it is for now. What the installation lacks does not come by itself. */
function isPassing(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.isPassing && error.code !== 'model-unpriced';
}

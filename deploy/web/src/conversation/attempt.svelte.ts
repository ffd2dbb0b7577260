import { ProblemError } from '../api/problem';
import { pauseAfter } from './follow';

/**
 * Something that can be asked for twice without being done twice: tried again by itself until it is taken, refused or
 * given up.
 */
export class Attempt {
  state = $state<'running' | 'waiting' | 'failed' | 'done'>('running');
  error = $state.raw<unknown>();
  #over = false;
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

  giveUp(): void {
    this.#over = true;
    this.#goOn?.();
  }

  async #run(): Promise<void> {
    this.state = 'running';
    this.#over = false;
    for (let failures = 0; !this.#over; failures++) {
      try {
        await this.#work();
        this.state = 'done';
        return;
      } catch (error) {
        this.error = error;
        if (!isPassing(error)) break;
        this.state = 'waiting';
        await this.#pause(Math.max((error.retryAfter ?? 0) * 1_000, pauseAfter(failures)));
      }
    }
    this.state = 'failed';
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
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

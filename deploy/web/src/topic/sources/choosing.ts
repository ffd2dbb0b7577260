import type { Attachment } from 'svelte/attachments';

const PASSAGE = '[data-passage]';

interface Told {
  /** one was chosen: where it begins */
  onchoose: (start: number) => void;
  /** the person wants to go on from it to what is said about it */
  onenter: () => void;
}

/**
 * Choosing passages of a text, found by their elements, so that a text of thousands has a handful of listeners. One of
 * them is in the order of focus, the others are reached from it by arrow keys.
 */
export class Choosing {
  readonly #told: Told;
  #text: HTMLElement | undefined;
  #chosen: number | undefined;

  constructor(told: Told) {
    this.#told = told;
  }

  readonly attach: Attachment<HTMLElement> = (text) => {
    this.#text = text;
    const leaving = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(type: K, act: (event: HTMLElementEventMap[K]) => void) =>
      text.addEventListener(type, act, { signal: leaving.signal });
    on('click', ({ target }) => this.#choose(target as Element));
    on('focusin', ({ target }) => this.#choose(target as Element));
    on('keydown', (event) => this.#key(event));
    return () => leaving.abort();
  };

  /** After the text was rendered, or another passage was chosen. */
  settle(chosen: number | undefined): void {
    this.#chosen = chosen;
    const all = this.#passages();
    const stop = all.find((each) => startOf(each) === chosen) ?? all[0];
    for (const each of all) each.tabIndex = each === stop ? 0 : -1;
    for (const each of this.#text?.querySelectorAll(PASSAGE) ?? []) {
      if (startOf(each) === chosen) each.setAttribute('aria-current', 'true');
      else each.removeAttribute('aria-current');
    }
  }

  /** Brings a passage into sight and focuses it. */
  show(start: number): void {
    const passage = this.#passages().find((each) => startOf(each) === start);
    passage?.focus({ preventScroll: true });
    passage?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }

  #choose(target: Element): void {
    const passage = target.closest(PASSAGE);
    if (passage !== null && startOf(passage) !== this.#chosen) this.#told.onchoose(startOf(passage));
  }

  #key(event: KeyboardEvent): void {
    const passage = event.target as HTMLElement;
    if (!passage.matches(PASSAGE) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = this.#passages();
    const here = all.indexOf(passage);
    const steps: Record<string, number> = {
      ArrowDown: here + 1,
      ArrowRight: here + 1,
      ArrowUp: here - 1,
      ArrowLeft: here - 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') this.#told.onenter();
    else return;
    event.preventDefault();
  }

  /** The first part of each. */
  #passages(): HTMLElement[] {
    return [...(this.#text?.querySelectorAll<HTMLElement>(`${PASSAGE}[data-first]`) ?? [])];
  }
}

function startOf(passage: Element): number {
  return Number((passage as HTMLElement).dataset['passage']);
}

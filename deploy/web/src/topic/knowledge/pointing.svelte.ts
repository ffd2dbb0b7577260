import { tick } from 'svelte';

/** Long enough that a pointer on its way over the page to the card does not change the card. */
const REST_MS = 120;
const LEAVE_MS = 350;
const GAP = 8;

const SENTENCE = '[data-statement]';
const CARD = '[data-evidence]';

interface Shown {
  id: string;
  /** stays until it is closed, whatever is pointed at */
  pinned: boolean;
  touched: boolean;
}

/**
 * Which sentence of the page is asked where it comes from: the one that a pointer rests on, that has the focus, or that
 * was tapped. Sentences are found by their elements, so that a page of thousands of words has a handful of listeners.
 */
export class Pointing {
  shown = $state.raw<Shown | undefined>();
  #page: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** For the page: `{@attach pointing.page}`. */
  page = (page: HTMLElement): (() => void) => {
    this.#page = page;
    const leaving = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(type: K, act: (event: HTMLElementEventMap[K]) => void) =>
      page.addEventListener(type, act, { signal: leaving.signal });
    on('pointerover', (event) => this.#over(event));
    on('pointerleave', () => this.#later(LEAVE_MS, () => this.#unpinned(undefined)));
    on('click', (event) => this.#click(event as PointerEvent));
    on('keydown', (event) => this.#key(event));
    on('focusin', ({ target }) => this.#focus(target as HTMLElement));
    on('focusout', ({ relatedTarget }) => this.#blur(relatedTarget as HTMLElement | null));
    return () => {
      leaving.abort();
      clearTimeout(this.#timer);
      this.#page = undefined;
    };
  };

  /** After the page was rendered: one sentence is in the order of focus, the others are reached from it by arrow keys. */
  settle(): void {
    const all = this.#sentences();
    const stop = all.find(({ tabIndex }) => tabIndex === 0) ?? all[0];
    for (const sentence of all) sentence.tabIndex = sentence === stop ? 0 : -1;
  }

  /** After another sentence was shown: marks all of its parts, and leads from the first to its evidence. */
  mark(cardId: string): void {
    for (const part of this.#page?.querySelectorAll<HTMLElement>('[data-shown]') ?? []) {
      delete part.dataset['shown'];
      part.removeAttribute('aria-describedby');
      part.removeAttribute('aria-details');
    }
    const parts = this.#shownParts();
    for (const part of parts) part.dataset['shown'] = '';
    parts[0]?.setAttribute('aria-describedby', cardId);
    parts[0]?.setAttribute('aria-details', cardId);
  }

  /** Leads to a sentence and keeps its evidence open; says whether it is on the page. */
  lead(id: string): boolean {
    const sentence = this.#sentences().find(({ dataset }) => dataset['statement'] === id);
    if (sentence === undefined) return false;
    this.shown = { id, pinned: true, touched: false };
    sentence.scrollIntoView({ block: 'center' });
    sentence.focus({ preventScroll: true });
    return true;
  }

  /** For the card: keeps it at the sentence and in sight, as it grows. */
  card = (card: HTMLElement): (() => void) => {
    const section = card.closest('section');
    const sight = card.closest('main');
    if (section === null || sight === null) return () => undefined;
    const under =
      this.shown?.touched === true &&
      section.getBoundingClientRect().bottom < sight.getBoundingClientRect().bottom;
    card.dataset['place'] = under ? 'under' : 'over';
    const observer = new ResizeObserver(() => {
      this.#place(card, section, sight.getBoundingClientRect());
      if (under) card.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(card);
    return () => observer.disconnect();
  };

  /** Closes the card; who was in it, or came by keyboard, is at the sentence again. */
  close(): void {
    const wasInside = document.activeElement?.closest(CARD) !== null;
    const [sentence] = this.#shownParts();
    clearTimeout(this.#timer);
    this.shown = undefined;
    if (!wasInside || sentence === undefined) return;
    sentence.focus({ preventScroll: true });
    this.shown = undefined;
  }

  #place(card: HTMLElement, section: HTMLElement, sight: DOMRect): void {
    const lines = this.#shownParts().flatMap((part) => [...part.getClientRects()]);
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return;
    const { top } = section.getBoundingClientRect();
    const height = card.offsetHeight;
    const beside = Math.max(sight.top + GAP, Math.min(first.top - GAP, sight.bottom - height - 2 * GAP));
    const fitsBelow = last.bottom + GAP + height < sight.bottom || first.top - GAP - height < sight.top;
    const over = fitsBelow ? last.bottom + GAP / 2 : first.top - GAP / 2 - height;
    card.style.setProperty('--beside', `${beside - top}px`);
    card.style.setProperty('--over', `${over - top}px`);
  }

  #over(event: PointerEvent): void {
    if (event.pointerType === 'touch' || !(event.target instanceof Element)) return;
    const id = sentenceAt(event.target)?.dataset['statement'];
    if (event.target.closest(CARD) !== null || id === this.shown?.id) clearTimeout(this.#timer);
    else this.#later(id === undefined ? LEAVE_MS : REST_MS, () => this.#unpinned(id));
  }

  #click(event: PointerEvent): void {
    const sentence = sentenceAt(event.target as Element);
    const id = sentence?.dataset['statement'];
    const isReading = document.getSelection()?.isCollapsed === false;
    if (id === undefined || isReading || (event.target as Element).closest('a') !== null) return;
    clearTimeout(this.#timer);
    const again = this.shown?.pinned === true && this.shown.id === id;
    this.shown = again ? undefined : { id, pinned: true, touched: event.pointerType === 'touch' };
  }

  #key(event: KeyboardEvent): void {
    const sentence = sentenceAt(event.target as Element);
    if (sentence === undefined || event.target !== sentence) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = this.#sentences();
    const here = all.indexOf(sentence);
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
    else if (event.key === 'Enter' || event.key === ' ') void this.#enter(sentence);
    else return;
    event.preventDefault();
  }

  async #enter(sentence: HTMLElement): Promise<void> {
    this.shown = { id: sentence.dataset['statement'] ?? '', pinned: true, touched: false };
    await tick();
    this.#page?.querySelector<HTMLElement>(CARD)?.focus({ preventScroll: true });
  }

  #focus(target: HTMLElement): void {
    const id = target.dataset['statement'];
    if (id === undefined) return;
    for (const other of this.#sentences()) if (other !== target && other.tabIndex === 0) other.tabIndex = -1;
    target.tabIndex = 0;
    // a click focuses too, and knows better what it wants
    if (target.matches(':focus-visible')) this.#unpinned(id);
  }

  #blur(to: HTMLElement | null): void {
    const stays = to !== null && (to.closest(CARD) !== null || sentenceAt(to) !== undefined);
    // later, since what has the focus also loses it by being taken off the page
    if (!stays) this.#later(0, () => this.#unpinned(undefined));
  }

  #unpinned(id: string | undefined): void {
    if (this.shown?.pinned === true && this.#shownParts().length > 0) return;
    clearTimeout(this.#timer);
    this.shown = id === undefined ? undefined : { id, pinned: false, touched: false };
  }

  #later(ms: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, ms);
  }

  #sentences(): HTMLElement[] {
    return [...(this.#page?.querySelectorAll<HTMLElement>(`${SENTENCE}[data-first]`) ?? [])];
  }

  #shownParts(): HTMLElement[] {
    if (this.shown === undefined) return [];
    const parts = this.#page?.querySelectorAll<HTMLElement>(
      `[data-statement="${CSS.escape(this.shown.id)}"]`,
    );
    return [...(parts ?? [])];
  }
}

function sentenceAt(element: Element): HTMLElement | undefined {
  return element.closest<HTMLElement>(SENTENCE) ?? undefined;
}

import type { Attachment } from 'svelte/attachments';

/** So near to the end somebody reads what comes. */
const NEAR_PX = 48;

/** Keeps a scrolled place at its end while the person is there, and where it is when they are not. */
export class Stick {
  /** whether the end is in view */
  atEnd = $state(true);
  /** whether something came below while it was not */
  unseen = $state(false);
  #box: HTMLElement | undefined;
  #top = 0;

  readonly attach: Attachment<HTMLElement> = (box) => {
    this.#box = box;
    const follow = new ResizeObserver(() => this.#grown());
    follow.observe(box);
    if (box.firstElementChild !== null) follow.observe(box.firstElementChild);
    const onscroll = (): void => this.#scrolled();
    box.addEventListener('scroll', onscroll, { passive: true });
    this.toEnd();
    return () => {
      follow.disconnect();
      box.removeEventListener('scroll', onscroll);
    };
  };

  toEnd(): void {
    this.#box?.scrollTo({ top: this.#box.scrollHeight });
    this.atEnd = true;
    this.unseen = false;
  }

  /** Something new came. */
  came(): void {
    if (!this.atEnd) this.unseen = true;
  }

  /** Does what makes the place longer at its top, and leaves in view what was. */
  async keepingPlace(grow: () => Promise<void>): Promise<void> {
    const box = this.#box;
    if (box === undefined) return grow();
    const below = box.scrollHeight - box.scrollTop;
    this.atEnd = false;
    await grow();
    box.scrollTop = box.scrollHeight - below;
  }

  #grown(): void {
    if (this.atEnd) this.toEnd();
  }

  #scrolled(): void {
    const box = this.#box;
    if (box === undefined) return;
    const up = box.scrollTop < this.#top;
    this.#top = box.scrollTop;
    if (box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX) {
      this.atEnd = true;
      this.unseen = false;
    } else if (up) {
      // what grows below also moves the end away: only who goes up has left it
      this.atEnd = false;
    }
  }
}

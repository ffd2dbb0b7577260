import { SvelteMap } from 'svelte/reactivity';
import { session } from '../../../session/session.svelte';
import type { Page, Tagged } from '../knowledge';

/** A section while it is written; without an id it is new. */
export interface DraftSection {
  key: number;
  id: string | undefined;
  heading: string;
  body: string;
}

/** A page as somebody is rewriting it, with the version that they began from. */
export class Draft {
  sections = $state<DraftSection[]>([]);
  changelog = $state('');
  #from = $state.raw<Tagged>({ page: { version: 0, sections: [], updatedAt: '' }, etag: '' });
  #lastKey = 0;

  constructor(from: Tagged) {
    this.rebase(from, from.page.sections);
    if (this.sections.length === 0) this.add(0);
  }

  get from(): Page {
    return this.#from.page;
  }

  get etag(): string {
    return this.#from.etag;
  }

  /** The sections without new ones that nothing was written in. */
  get written(): DraftSection[] {
    return this.sections.filter(
      ({ id, heading, body }) => id !== undefined || (heading + body).trim() !== '',
    );
  }

  get changed(): boolean {
    const was = this.from.sections;
    const now = this.written;
    return (
      now.length !== was.length ||
      now.some(
        ({ id, heading, body }, i) =>
          id !== was[i]?.id || heading !== was[i]?.heading || body !== was[i]?.body,
      )
    );
  }

  /** Goes on from another version, with these sections. */
  rebase(
    from: Tagged,
    sections: readonly { id?: string | undefined; heading: string; body: string }[],
  ): void {
    this.#from = from;
    this.sections = sections.map(({ id, heading, body }) => ({ key: ++this.#lastKey, id, heading, body }));
  }

  add(at: number): DraftSection {
    const section = { key: ++this.#lastKey, id: undefined, heading: '', body: '' };
    this.sections.splice(at, 0, section);
    return section;
  }

  /** Returns what brings the section back to where it was. */
  remove(section: DraftSection): () => void {
    const at = this.sections.findIndex(({ key }) => key === section.key);
    this.sections.splice(at, 1);
    return () => this.sections.splice(Math.min(at, this.sections.length), 0, section);
  }

  move(section: DraftSection, by: -1 | 1): void {
    const at = this.sections.findIndex(({ key }) => key === section.key);
    const to = at + by;
    if (to < 0 || to >= this.sections.length) return;
    const [moved] = this.sections.splice(at, 1);
    if (moved !== undefined) this.sections.splice(to, 0, moved);
  }
}

/** What is being written, by topic: it outlasts the page that it is written on, and goes with the session. */
class Drafts {
  #drafts = new SvelteMap<string, Draft>();

  constructor() {
    $effect.root(() => {
      $effect(() => {
        if (!session.signedIn) this.#drafts.clear();
      });
      $effect(() => {
        if (![...this.#drafts.values()].some(({ changed }) => changed)) return;
        addEventListener('beforeunload', stay);
        return () => removeEventListener('beforeunload', stay);
      });
    });
  }

  of(topicId: string): Draft | undefined {
    return this.#drafts.get(topicId);
  }

  keep(topicId: string, draft: Draft): void {
    this.#drafts.set(topicId, draft);
  }

  forget(topicId: string): void {
    this.#drafts.delete(topicId);
  }
}

function stay(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export const drafts = new Drafts();

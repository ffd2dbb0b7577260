import { SvelteMap } from 'svelte/reactivity';
import { kept } from '../../../kept/kept.svelte';
import { session } from '../../../session/session.svelte';
import type { Page, Tagged } from '../knowledge';
import { endOf } from '../nesting';
import { saysSame, type SectionOf } from './reconcile';

/** A section while it is written; without an id it is new. */
export interface DraftSection {
  key: number;
  id: string | undefined;
  heading: string;
  level: number;
  body: string;
}

/** A draft as it is kept in the browser. */
interface Written {
  from: Tagged;
  sections: SectionOf[];
  changelog: string;
}

const HIGHEST = 2;
const LOWEST = 6;

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
    return now.length !== was.length || now.some((section, i) => !isSame(section, was[i]));
  }

  /** Goes on from another version, with these sections. */
  rebase(from: Tagged, sections: readonly SectionOf[]): void {
    this.#from = from;
    this.sections = sections.map(({ id, heading, level, body }) => ({
      ...{ key: ++this.#lastKey, id },
      ...{ heading, level, body },
    }));
  }

  static of({ from, sections, changelog }: Written): Draft {
    const draft = new Draft(from);
    draft.rebase(from, sections);
    draft.changelog = changelog;
    return draft;
  }

  toKeep(): Written {
    const sections = this.sections.map(({ id, heading, level, body }) => ({ id, heading, level, body }));
    return { from: this.#from, sections, changelog: this.changelog };
  }

  /** A new section after others, as high as the one before it. */
  add(at: number): DraftSection {
    const level = this.sections[at - 1]?.level ?? HIGHEST;
    const section = { key: ++this.#lastKey, id: undefined, heading: '', level, body: '' };
    this.sections.splice(at, 0, section);
    return section;
  }

  /** Returns what brings the section back to where it was. */
  remove(section: DraftSection): () => void {
    const at = this.#at(section);
    this.sections.splice(at, 1);
    return () => this.sections.splice(Math.min(at, this.sections.length), 0, section);
  }

  /** Past the section before or after it, with what belongs to it; whatever is past its parent leaves that. */
  move(section: DraftSection, by: -1 | 1): void {
    const { levels } = this;
    const at = this.#at(section);
    const end = endOf(levels, at);
    const to = by < 0 ? levels.findLastIndex((level, i) => i < at && level <= section.level) : end;
    if (to < 0 || (by > 0 && end === levels.length)) return;
    const moved = this.sections.splice(at, end - at);
    const isSibling = levels[to] === section.level;
    this.sections.splice(by < 0 ? to : at + (isSibling ? endOf(levels, end) - end : 1), 0, ...moved);
  }

  /** Into the section before it, or out of the one that it is in, with what belongs to it. */
  nest(section: DraftSection, by: -1 | 1): void {
    if (!this.canNest(section, by)) return;
    const at = this.#at(section);
    for (const each of this.sections.slice(at, endOf(this.levels, at))) each.level += by;
  }

  canNest(section: DraftSection, by: -1 | 1): boolean {
    if (by < 0) return section.level > HIGHEST;
    const { levels } = this;
    const at = this.#at(section);
    const before = levels[at - 1];
    const lowest = Math.max(...levels.slice(at, endOf(levels, at)));
    return before !== undefined && section.level <= before && lowest < LOWEST;
  }

  get levels(): number[] {
    return this.sections.map(({ level }) => level);
  }

  #at({ key }: DraftSection): number {
    return this.sections.findIndex((section) => section.key === key);
  }
}

function isSame(one: SectionOf, other: SectionOf | undefined): boolean {
  return one.id === other?.id && saysSame(one, other);
}

/** What is being written, by topic: kept in the browser, so that it outlasts the page and the session. */
class Drafts {
  #drafts = new SvelteMap<string, Draft>();

  constructor() {
    $effect.root(() => {
      $effect(() => {
        if (!session.signedIn) this.#drafts.clear();
      });
      $effect(() => {
        for (const [topicId, draft] of this.#drafts)
          kept.save(nameOf(topicId), draft.changed ? draft.toKeep() : undefined);
      });
    });
  }

  /** Brings back what was being written when the page was left: one at a time, what else there is stays kept. */
  async restore(topicId: string): Promise<void> {
    this.#bring(topicId, await kept.load(nameOf(topicId)));
    await kept.inherit(`page/${topicId}`, (written) => this.#bring(topicId, written));
  }

  #bring(topicId: string, written: unknown): boolean {
    if (written === undefined || this.#drafts.has(topicId)) return false;
    kept.save(nameOf(topicId), written);
    this.keep(topicId, Draft.of(written as Written));
    return true;
  }

  of(topicId: string): Draft | undefined {
    return this.#drafts.get(topicId);
  }

  keep(topicId: string, draft: Draft): void {
    this.#drafts.set(topicId, draft);
  }

  forget(topicId: string): void {
    this.#drafts.delete(topicId);
    kept.save(nameOf(topicId), undefined);
  }
}

/** Two tabs with one topic have a draft each. */
function nameOf(topicId: string): string {
  return `page/${topicId}/${kept.page}`;
}

export const drafts = new Drafts();

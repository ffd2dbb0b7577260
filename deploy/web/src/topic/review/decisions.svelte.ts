import { SvelteMap } from 'svelte/reactivity';
import type { Schema } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { decidedWith, offers } from './operations';

export type Proposal = Schema['ProposalView'];
export type Operation = Schema['ProposedOperation'];
export type Choice = 'accept' | 'reject' | 'both';
export type Decision = Schema['ProposalDecision'];

/** A decision about what was seen of a proposal. */
export interface Decided {
  proposalId: string;
  decision: Decision & { basis?: string };
}

/** The proposal as it is decided now, or why it is not. */
export type Outcome = { proposal: Proposal } | { problem: unknown };

/** Sends decisions, which are carried out in their order, and answers what became of each. */
export type Send = (decided: readonly Decided[]) => Promise<readonly Outcome[]>;

/** How long nothing more is decided until the decisions are sent: so long they can be taken back. */
export const UNDO_MS = 8_000;
/** How long a decision is held back at most. */
export const HELD_MS = 40_000;
/** How soon a decision that did not get through is sent again. */
export const AGAIN_MS = 4_000;
/** How many are sent at a time, so that it shows how far it is. */
export const AT_ONCE = 10;

/** How many can be sent at a time. */
const MOST_AT_ONCE = 100;

/** Calls back after a while; the answer stops that. */
export type Later = (ms: number, callback: () => void) => () => void;

export const later: Later = (ms, callback) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

/**
 * How far a proposal is: `open` until everything in it is decided, then `waiting` to be sent, `sending`, `decided`; or
 * `elsewhere`, when it turns out that somebody else decided it, or it is gone.
 */
export type Phase = 'open' | 'waiting' | 'sending' | 'decided' | 'elsewhere';

/** A proposal with what was chosen about it so far. */
export class Reviewed {
  proposal = $state.raw() as Proposal;
  phase = $state<Phase>('open');
  /** why it was not taken, or not yet */
  problem = $state.raw<unknown>();
  readonly choices = new SvelteMap<string, Choice>();

  constructor(proposal: Proposal) {
    this.proposal = proposal;
  }

  get isComplete(): boolean {
    return this.proposal.operations.every(({ operationId }) => this.choices.has(operationId));
  }

  /** Whether a choice can still be made or taken back. */
  get isOpen(): boolean {
    return this.phase === 'open' || this.phase === 'waiting';
  }

  /** Whether there is nothing left to choose about it. */
  get isOver(): boolean {
    return this.phase === 'elsewhere' || this.isComplete;
  }

  get decision(): Decision {
    const chosen = (choice: Choice): string[] =>
      this.proposal.operations
        .map(({ operationId }) => operationId)
        .filter((id) => this.choices.get(id) === choice);
    return { accept: chosen('accept'), reject: chosen('reject'), both: chosen('both') };
  }

  /** The proposal as it is now. What was chosen about something else is to be chosen again. */
  renew(proposal: Proposal): void {
    if (this.phase !== 'open') return;
    if (proposal.basis !== this.proposal.basis) this.choices.clear();
    this.proposal = proposal;
  }

  reopen(choices: readonly [string, Choice][] = []): void {
    this.phase = 'open';
    this.choices.clear();
    for (const [id, choice] of choices) this.choices.set(id, choice);
  }
}

/** One operation of a proposal: what is decided at a time. */
export interface Step {
  item: Reviewed;
  operation: Operation;
}

/** What was chosen at a time, and what was chosen there before. */
interface Taken {
  before: { item: Reviewed; choices: [string, Choice][] }[];
  first: Step;
}

/**
 * Decisions about a topic's proposals. A decision counts at once and is sent when nothing more is decided for a while,
 * or when the place is left, so that it can be taken back without a trace.
 */
export class Decisions {
  items = $state.raw<Reviewed[]>([]);
  /** those of a source together */
  sources: Reviewed[][] = $derived(bySource(this.items));
  steps: Step[] = $derived(this.items.flatMap(stepsOf));
  decided = $derived(this.steps.filter(({ item, operation }) => isDecided(item, operation)).length);

  readonly #send: Send;
  readonly #later: Later;
  #taken: Taken[] = [];
  #pause: () => void = () => undefined;
  #limit: (() => void) | undefined;
  // one after the other: of two about the same, the one decided first is carried out
  #sending = Promise.resolve();

  constructor(send: Send, after: Later = later) {
    this.#send = send;
    this.#later = after;
  }

  /** Takes in what is open now. What was decided here stays in its place until this place is left. */
  renew(open: readonly Proposal[]): void {
    const known = this.items;
    const kept = known
      .filter(({ phase }) => phase !== 'open')
      .filter((item) => !open.some(({ id }) => id === item.proposal.id));
    const now = open.map((proposal) => {
      const item = known.find((each) => each.proposal.id === proposal.id) ?? new Reviewed(proposal);
      item.renew(proposal);
      return item;
    });
    this.items = bySource([...now, ...kept].sort(newestFirst)).flat();
  }

  choose(item: Reviewed, operationId: string, choice: Choice): void {
    const { operations } = item.proposal;
    const operation = operations.find((each) => each.operationId === operationId);
    if (operation === undefined) return;
    this.#take(
      [operation, ...decidedWith(operation, choice, operations)].map((each) => ({ item, operation: each })),
      choice,
    );
  }

  /** The same for everything in these proposals that is not chosen yet and can be answered so; says how much that is. */
  chooseAll(items: readonly Reviewed[], choice: Choice): number {
    const steps = items
      .flatMap(stepsOf)
      .filter(({ item, operation }) => !item.choices.has(operation.operationId) && offers(operation, choice));
    return this.#take(steps, choice);
  }

  #take(all: readonly Step[], choice: Choice): number {
    const steps = all.filter(({ item }) => item.isOpen);
    const [first] = steps;
    if (first === undefined) return 0;
    this.#taken.push({
      first,
      before: different(steps.map(({ item }) => item)).map((item) => ({ item, choices: [...item.choices] })),
    });
    for (const { item, operation } of steps) {
      item.problem = undefined;
      item.choices.set(operation.operationId, choice);
      if (item.isComplete) item.phase = 'waiting';
    }
    this.#hold();
    return steps.length;
  }

  /** Takes the last choice back, or the last one about a certain proposal; answers where it was made. */
  undo(item?: Reviewed): Step | undefined {
    const isMeant = (each: Reviewed): boolean => each.isOpen && (item === undefined || each === item);
    const taken = this.#taken.findLast(({ before }) => before.some((each) => isMeant(each.item)));
    if (taken === undefined) return undefined;
    const back = taken.before.filter((each) => isMeant(each.item));
    for (const each of back) each.item.reopen(each.choices);
    taken.before = taken.before.filter((each) => !back.includes(each));
    return item === undefined || item === taken.first.item ? taken.first : stepsOf(item)[0];
  }

  /** Sends all that waits, now and at once: there may be no later. */
  flush(): void {
    const waiting = this.#waiting();
    for (let i = 0; i < waiting.length; i += MOST_AT_ONCE)
      void this.#decide(waiting.slice(i, i + MOST_AT_ONCE));
  }

  #waiting(): Reviewed[] {
    const inOrder = different(this.#taken.flatMap(({ before }) => before.map(({ item }) => item)));
    return inOrder.filter(({ phase }) => phase === 'waiting');
  }

  /** A pause of a while is needed, but none that comes too late. */
  #hold(): void {
    this.#pause();
    this.#pause = this.#later(UNDO_MS, () => this.#release());
    this.#limit ??= this.#later(HELD_MS, () => this.#release());
  }

  #release(): void {
    this.#pause();
    this.#limit?.();
    this.#limit = undefined;
    this.#sending = this.#sending.then(() => this.#sendAll());
  }

  async #sendAll(): Promise<void> {
    for (let next = this.#next(); next.length > 0; next = this.#next()) await this.#decide(next);
  }

  /** Not those again that were tried in vain: they wait for their time. */
  #next(): Reviewed[] {
    return this.#waiting()
      .filter(({ problem }) => problem === undefined)
      .slice(0, AT_ONCE);
  }

  async #decide(items: readonly Reviewed[]): Promise<void> {
    for (const item of items) item.phase = 'sending';
    const outcomes = await this.#outcomes(items);
    items.forEach((item, i) => this.#settle(item, outcomes[i] ?? { problem: new Error('no answer') }));
    if (items.some(({ phase }) => phase === 'waiting')) this.#again();
  }

  async #outcomes(items: readonly Reviewed[]): Promise<readonly Outcome[]> {
    try {
      return await this.#send(items.map(decidedOf));
    } catch (problem) {
      return items.map(() => ({ problem }));
    }
  }

  #settle(item: Reviewed, outcome: Outcome): void {
    if ('proposal' in outcome) {
      item.proposal = outcome.proposal;
      item.problem = undefined;
      item.phase = 'decided';
      return;
    }
    item.problem = outcome.problem;
    if (isPassing(outcome.problem)) item.phase = 'waiting';
    else item.reopen();
    if (isOver(outcome.problem)) item.phase = 'elsewhere';
  }

  #again(): void {
    this.#later(AGAIN_MS, () => {
      for (const item of this.#waiting()) item.problem = undefined;
      this.#release();
    });
  }
}

function decidedOf({ proposal: { id, basis }, decision }: Reviewed): Decided {
  return { proposalId: id, decision: basis === undefined ? decision : { ...decision, basis } };
}

function stepsOf(item: Reviewed): Step[] {
  return item.proposal.operations.map((operation) => ({ item, operation }));
}

function bySource(items: readonly Reviewed[]): Reviewed[][] {
  const sourceIds = different(items.map(({ proposal }) => proposal.sourceId));
  return sourceIds.map((sourceId) => items.filter(({ proposal }) => proposal.sourceId === sourceId));
}

function different<T>(items: readonly T[]): T[] {
  return items.filter((item, i) => items.indexOf(item) === i);
}

export function isDecided(item: Reviewed, operation: Operation): boolean {
  return item.phase === 'elsewhere' || item.choices.has(operation.operationId);
}

function newestFirst(one: Reviewed, other: Reviewed): number {
  return Date.parse(other.proposal.createdAt) - Date.parse(one.proposal.createdAt);
}

function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && (error.isPassing || error.code === 'base-moved');
}

/** It was decided otherwise meanwhile, or deleted with its topic. */
function isOver(error: unknown): boolean {
  return error instanceof ProblemError && ['proposal-decided', 'not-found'].includes(error.code);
}

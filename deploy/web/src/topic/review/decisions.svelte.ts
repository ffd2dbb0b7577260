import { SvelteMap } from 'svelte/reactivity';
import type { Schema } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { decidedWith } from './operations';

export type Proposal = Schema['ProposalView'];
export type Operation = Schema['ProposedOperation'];
export type Choice = 'accept' | 'reject' | 'both';
export type Decision = Schema['ProposalDecision'];

/** How long a decision can be taken back before it is sent. */
export const UNDO_MS = 6_000;
/** How soon a decision that did not get through is sent again. */
export const AGAIN_MS = 4_000;

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
  /** stops what was going to happen later */
  hold: () => void = () => undefined;

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

  get decision(): Decision {
    const chosen = (choice: Choice): string[] =>
      this.proposal.operations
        .map(({ operationId }) => operationId)
        .filter((id) => this.choices.get(id) === choice);
    return { accept: chosen('accept'), reject: chosen('reject'), both: chosen('both') };
  }
}

/** One operation of a proposal: what is decided at a time. */
export interface Step {
  item: Reviewed;
  operation: Operation;
}

interface Taken {
  item: Reviewed;
  before: [string, Choice][];
  operationId: string;
}

/**
 * Decisions about a topic's proposals. A decision counts at once and is sent a little later, or when the place is left,
 * so that it can be taken back without a trace.
 */
export class Decisions {
  items = $state.raw<Reviewed[]>([]);
  steps: Step[] = $derived(
    this.items.flatMap((item) => item.proposal.operations.map((operation) => ({ item, operation }))),
  );
  decided = $derived(this.steps.filter(({ item, operation }) => isDecided(item, operation)).length);

  readonly #send: (proposalId: string, decision: Decision) => Promise<Proposal>;
  readonly #later: Later;
  #taken: Taken[] = [];
  // one after the other: of two that exclude one another, the one decided first is carried out
  #sending = Promise.resolve();

  constructor(send: (proposalId: string, decision: Decision) => Promise<Proposal>, after: Later = later) {
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
      if (item.phase === 'open') item.proposal = proposal;
      return item;
    });
    this.items = [...now, ...kept].sort(newestFirst);
  }

  choose(item: Reviewed, operationId: string, choice: Choice): void {
    const { operations } = item.proposal;
    const operation = operations.find((each) => each.operationId === operationId);
    const others = operation === undefined ? [] : decidedWith(operation, choice, operations);
    this.#take(item, operationId, () => {
      for (const id of [operationId, ...others.map((other) => other.operationId)])
        item.choices.set(id, choice);
    });
  }

  /** The same for everything in a proposal. */
  chooseAll(item: Reviewed, choice: Choice): void {
    const operationId = item.proposal.operations[0]?.operationId ?? '';
    this.#take(item, operationId, () => {
      for (const operation of item.proposal.operations) item.choices.set(operation.operationId, choice);
    });
  }

  #take(item: Reviewed, operationId: string, choose: () => void): void {
    if (!item.isOpen) return;
    this.#taken.push({ item, operationId, before: [...item.choices] });
    item.problem = undefined;
    choose();
    if (item.isComplete) this.#wait(item, UNDO_MS);
  }

  /** Takes the last choice back, or the last one about a certain proposal; answers where it was made. */
  undo(item?: Reviewed): Step | undefined {
    const taken = this.#taken.findLast(
      (each) => each.item.isOpen && (item === undefined || each.item === item),
    );
    if (taken === undefined) return undefined;
    this.#taken.splice(this.#taken.indexOf(taken), 1);
    this.#reopen(taken.item);
    for (const [id, choice] of taken.before) taken.item.choices.set(id, choice);
    return this.steps.find(
      (step) => step.item === taken.item && step.operation.operationId === taken.operationId,
    );
  }

  /** Sends all that waits, now: there may be no later. */
  flush(): void {
    for (const item of this.items) if (item.phase === 'waiting') void this.#decide(item);
  }

  #reopen(item: Reviewed): void {
    item.hold();
    item.phase = 'open';
    item.choices.clear();
  }

  #wait(item: Reviewed, ms: number): void {
    item.hold();
    item.phase = 'waiting';
    item.hold = this.#later(ms, () => {
      this.#sending = this.#sending.then(() => this.#decide(item));
    });
  }

  async #decide(item: Reviewed): Promise<void> {
    if (item.phase !== 'waiting') return;
    item.hold();
    item.phase = 'sending';
    try {
      item.proposal = await this.#send(item.proposal.id, item.decision);
      item.problem = undefined;
      item.phase = 'decided';
    } catch (error) {
      item.problem = error;
      if (isPassing(error)) this.#wait(item, AGAIN_MS);
      else this.#reopen(item);
      if (isOver(error)) item.phase = 'elsewhere';
    }
  }
}

export function isDecided(item: Reviewed, operation: Operation): boolean {
  return item.phase === 'elsewhere' || item.choices.has(operation.operationId);
}

function newestFirst(one: Reviewed, other: Reviewed): number {
  return Date.parse(other.proposal.createdAt) - Date.parse(one.proposal.createdAt);
}

function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && error.isPassing;
}

/** It was decided otherwise meanwhile, or deleted with its topic. */
function isOver(error: unknown): boolean {
  return error instanceof ProblemError && ['proposal-decided', 'not-found'].includes(error.code);
}

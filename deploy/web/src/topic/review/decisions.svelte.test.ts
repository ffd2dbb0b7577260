import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError, unreachable } from '../../api/problem';
import {
  AGAIN_MS,
  AT_ONCE,
  Decisions,
  HELD_MS,
  UNDO_MS,
  type Decided,
  type Outcome,
  type Proposal,
} from './decisions.svelte';

/** Time that passes only when a test says so. */
class Clock {
  #now = 0;
  #due: { at: number; callback: () => void }[] = [];

  readonly later = (ms: number, callback: () => void): (() => void) => {
    const entry = { at: this.#now + ms, callback };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((each) => each !== entry);
    };
  };

  async pass(ms: number): Promise<void> {
    this.#now += ms;
    const due = this.#due.filter(({ at }) => at <= this.#now);
    this.#due = this.#due.filter(({ at }) => at > this.#now);
    for (const { callback } of due) callback();
    await settled();
  }
}

/** A service that answers what it is told to. */
class Service {
  requests: (readonly Decided[])[] = [];
  /** nothing comes through */
  failure: unknown;
  /** what is refused, by the proposal */
  refusals: Record<string, unknown> = {};
  answers = true;
  answer: () => void = () => undefined;

  get sent(): string[] {
    return this.requests.flat().map(({ proposalId }) => proposalId);
  }

  readonly decide = async (decided: readonly Decided[]): Promise<Outcome[]> => {
    this.requests.push(decided);
    if (!this.answers) await new Promise<void>((resolve) => (this.answer = resolve));
    if (this.failure !== undefined) throw this.failure;
    return decided.map(({ proposalId, decision }) => {
      const problem = this.refusals[proposalId];
      const { accept, reject, both } = decision;
      return problem === undefined
        ? {
            proposal: {
              ...proposal(proposalId, [...accept, ...reject, ...both]),
              state: 'decided',
              decision: { accept, reject, both },
              version: 7,
            },
          }
        : { problem };
    });
  };
}

async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

function proposal(id: string, operations = ['o1'], more: Partial<Proposal> = {}): Proposal {
  return {
    id,
    state: 'open',
    sourceId: 's1',
    changelog: 'Something new',
    operations: operations.map((operationId) => ({ operationId, type: 'conflict_statement' })),
    overtaken: [],
    basis: 'seen',
    createdAt: '2026-11-03T10:42:00Z',
    ...more,
  };
}

function refusal(code: string): ProblemError {
  return new ProblemError({ type: `urn:mimiq:problem:${code}`, title: code, status: 409 });
}

describe('decisions', () => {
  let clock: Clock;
  let service: Service;
  let decisions: Decisions;

  beforeEach(() => {
    clock = new Clock();
    service = new Service();
    decisions = new Decisions(service.decide, clock.later);
  });

  function item(id: string) {
    const found = decisions.items.find(({ proposal }) => proposal.id === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  }

  it('count at once and are sent after a pause, with what they are about', async () => {
    decisions.renew([proposal('p')]);
    decisions.choose(item('p'), 'o1', 'accept');
    await clock.pass(UNDO_MS - 1);
    expect(decisions.decided).toBe(1);
    expect(service.requests).toEqual([]);

    await clock.pass(1);
    const decision = { accept: ['o1'], reject: [], both: [], basis: 'seen' };
    expect(service.requests).toEqual([[{ proposalId: 'p', decision }]]);
    expect(item('p').phase).toBe('decided');
  });

  it('are sent at once when the place is left, in one request and only once', async () => {
    decisions.renew([proposal('p'), proposal('q', ['o2'])]);
    decisions.choose(item('q'), 'o2', 'both');
    decisions.choose(item('p'), 'o1', 'accept');
    decisions.flush();
    decisions.flush();
    await clock.pass(HELD_MS);
    expect(service.requests.map((request) => request.map(({ proposalId }) => proposalId))).toEqual([
      ['q', 'p'],
    ]);
  });

  it('are held back while more is decided, but not for long', async () => {
    const ids = [...Array(10).keys()].map((i) => `p${i}`);
    decisions.renew(ids.map((id) => proposal(id, [`o-${id}`])));
    for (const id of ids) {
      decisions.choose(item(id), `o-${id}`, 'accept');
      await clock.pass(UNDO_MS - 1);
    }
    expect(service.sent.length).toBeGreaterThan(0);
    expect(service.sent.length).toBeLessThan(ids.length);
    await clock.pass(HELD_MS);
    expect(service.sent).toEqual(ids);
  });

  it('are sent some at a time, in the order they were made in', async () => {
    const ids = [...Array(2 * AT_ONCE + 1).keys()].map((i) => `p${i}`);
    decisions.renew(ids.map((id) => proposal(id, [`o-${id}`])));
    service.answers = false;
    for (const id of ids) decisions.choose(item(id), `o-${id}`, 'accept');
    await clock.pass(UNDO_MS);
    expect(service.sent).toEqual(ids.slice(0, AT_ONCE));

    service.answers = true;
    service.answer();
    await settled();
    expect(service.sent).toEqual(ids);
    expect(service.requests.length).toBe(3);
  });

  it('taken back in time leave no trace', async () => {
    decisions.renew([proposal('p')]);
    decisions.choose(item('p'), 'o1', 'reject');
    const step = decisions.undo();
    await clock.pass(UNDO_MS);
    expect(step?.operation.operationId).toBe('o1');
    expect(decisions.decided).toBe(0);
    expect(service.requests).toEqual([]);
  });

  it('are taken back last first, and not once they are sent', async () => {
    decisions.renew([proposal('p'), proposal('q', ['o2'])]);
    decisions.choose(item('p'), 'o1', 'reject');
    await clock.pass(UNDO_MS);
    decisions.choose(item('q'), 'o2', 'accept');
    expect(decisions.undo()?.operation.operationId).toBe('o2');
    expect(decisions.undo()).toBeUndefined();
    expect(item('p').phase).toBe('decided');
  });

  it('wait for the whole proposal', async () => {
    decisions.renew([proposal('p', ['o1', 'o2'])]);
    decisions.choose(item('p'), 'o1', 'accept');
    decisions.flush();
    await clock.pass(UNDO_MS);
    expect(service.requests).toEqual([]);

    decisions.choose(item('p'), 'o2', 'reject');
    await clock.pass(UNDO_MS);
    expect(service.requests[0]?.[0]?.decision).toMatchObject({ accept: ['o1'], reject: ['o2'] });
  });

  it('about all of a source leave what was chosen, and are taken back as one', () => {
    decisions.renew([
      proposal('p', ['o1', 'o2']),
      proposal('q', ['o3']),
      proposal('r', ['o4'], { sourceId: 's2' }),
    ]);
    decisions.choose(item('p'), 'o2', 'both');
    const [source] = decisions.sources;
    expect(decisions.chooseAll(source ?? [], 'reject')).toBe(2);
    expect(item('p').decision).toEqual({ accept: [], reject: ['o1'], both: ['o2'] });
    expect(item('q').phase).toBe('waiting');
    expect(item('r').phase).toBe('open');

    decisions.undo();
    expect([...item('p').choices]).toEqual([['o2', 'both']]);
    expect(item('q').phase).toBe('open');
  });

  it('about all of a source can be taken back for one of them alone', async () => {
    decisions.renew([proposal('p'), proposal('q', ['o2'])]);
    decisions.chooseAll(decisions.items, 'accept');
    decisions.undo(item('q'));
    await clock.pass(UNDO_MS);
    expect(service.sent).toEqual(['p']);
    expect(item('q').phase).toBe('open');
  });

  it('keep both only of what says something else than the page', () => {
    const added = { operationId: 'o2', type: 'add_statement' };
    const p = proposal('p');
    decisions.renew([{ ...p, operations: [...p.operations, added] }]);
    expect(decisions.chooseAll(decisions.items, 'both')).toBe(1);
    expect([...item('p').choices]).toEqual([['o1', 'both']]);
  });

  it('are kept and sent again when nobody answers', async () => {
    decisions.renew([proposal('p')]);
    service.failure = unreachable();
    decisions.choose(item('p'), 'o1', 'accept');
    await clock.pass(UNDO_MS);
    expect(item('p').phase).toBe('waiting');
    expect(item('p').problem).toBe(service.failure);

    service.failure = undefined;
    await clock.pass(AGAIN_MS);
    expect(item('p').phase).toBe('decided');
    expect(item('p').problem).toBeUndefined();
  });

  it('that do not fit the page are to be made again; the others are carried out', async () => {
    decisions.renew([proposal('p'), proposal('q', ['o2'])]);
    service.refusals = { p: refusal('decision-outdated') };
    decisions.chooseAll(decisions.items, 'accept');
    await clock.pass(UNDO_MS);
    expect(item('p').phase).toBe('open');
    expect(item('p').problem).toBe(service.refusals.p);
    expect(item('q').phase).toBe('decided');
    expect(decisions.decided).toBe(1);
  });

  it('made elsewhere meanwhile count as they were made there', async () => {
    decisions.renew([proposal('p')]);
    service.refusals = { p: refusal('proposal-decided') };
    decisions.choose(item('p'), 'o1', 'accept');
    await clock.pass(UNDO_MS);
    expect(item('p').phase).toBe('elsewhere');
    expect([...item('p').choices]).toEqual([]);
    expect(decisions.decided).toBe(1);
  });

  it('are made again where the page has changed before they were complete', () => {
    decisions.renew([proposal('p', ['o1', 'o2'])]);
    decisions.choose(item('p'), 'o1', 'accept');
    decisions.renew([proposal('p', ['o1', 'o2'])]);
    expect(item('p').choices.size).toBe(1);

    decisions.renew([proposal('p', ['o1', 'o2'], { basis: 'other' })]);
    expect(item('p').choices.size).toBe(0);
  });

  it('stay in their place when the list is renewed; what others decided goes', () => {
    decisions.renew([
      proposal('new', ['o1'], { createdAt: '2026-11-03T12:00:00Z' }),
      proposal('old', ['o2'], { createdAt: '2026-11-03T10:00:00Z' }),
    ]);
    decisions.choose(item('old'), 'o2', 'accept');
    decisions.renew([proposal('newer', ['o3'], { createdAt: '2026-11-03T13:00:00Z' })]);
    expect(decisions.items.map(({ proposal }) => proposal.id)).toEqual(['newer', 'old']);
    expect(item('old').choices.get('o2')).toBe('accept');
  });

  it('are asked for source by source, the newest first', () => {
    decisions.renew([
      proposal('a', ['o1'], { createdAt: '2026-11-03T12:00:00Z' }),
      proposal('b', ['o2'], { createdAt: '2026-11-03T11:00:00Z', sourceId: 's2' }),
      proposal('c', ['o3'], { createdAt: '2026-11-03T10:00:00Z' }),
    ]);
    expect(decisions.steps.map(({ operation }) => operation.operationId)).toEqual(['o1', 'o3', 'o2']);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError, unreachable } from '../../api/problem';
import { AGAIN_MS, Decisions, UNDO_MS, type Decision, type Proposal } from './decisions.svelte';

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
  sent: { id: string; decision: Decision }[] = [];
  refusal: unknown;
  answers = true;
  answer: () => void = () => undefined;

  readonly decide = async (id: string, decision: Decision): Promise<Proposal> => {
    this.sent.push({ id, decision });
    if (!this.answers) await new Promise<void>((resolve) => (this.answer = resolve));
    if (this.refusal !== undefined) throw this.refusal;
    return { ...proposal(id), state: 'decided', decision, version: 7 };
  };
}

async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

function proposal(id: string, operations = ['o1'], createdAt = '2026-11-03T10:42:00Z'): Proposal {
  return {
    id,
    state: 'open',
    sourceId: 's1',
    changelog: 'Something new',
    operations: operations.map((operationId) => ({ operationId, type: 'conflict_statement' })),
    createdAt,
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

  it('count at once and are sent after a while', async () => {
    decisions.renew([proposal('p')]);
    decisions.choose(item('p'), 'o1', 'accept');
    await clock.pass(UNDO_MS - 1);
    expect(decisions.decided).toBe(1);
    expect(service.sent).toEqual([]);

    await clock.pass(1);
    expect(service.sent).toEqual([{ id: 'p', decision: { accept: ['o1'], reject: [], both: [] } }]);
    expect(item('p').phase).toBe('decided');
  });

  it('are sent at once when the place is left, and only once', async () => {
    decisions.renew([proposal('p')]);
    decisions.choose(item('p'), 'o1', 'both');
    decisions.flush();
    decisions.flush();
    await clock.pass(UNDO_MS);
    expect(service.sent).toEqual([{ id: 'p', decision: { accept: [], reject: [], both: ['o1'] } }]);
  });

  it('are sent one after the other, in the order they were made in', async () => {
    decisions.renew([proposal('p'), proposal('q', ['o2'])]);
    service.answers = false;
    decisions.choose(item('q'), 'o2', 'accept');
    decisions.choose(item('p'), 'o1', 'accept');
    await clock.pass(UNDO_MS);
    expect(service.sent.map(({ id }) => id)).toEqual(['q']);

    service.answer();
    await settled();
    expect(service.sent.map(({ id }) => id)).toEqual(['q', 'p']);
  });

  it('that are all to be sent now do not wait for one another', async () => {
    decisions.renew([proposal('p'), proposal('q', ['o2'])]);
    service.answers = false;
    decisions.choose(item('p'), 'o1', 'accept');
    decisions.choose(item('q'), 'o2', 'accept');
    decisions.flush();
    await settled();
    expect(service.sent.map(({ id }) => id).sort()).toEqual(['p', 'q']);
  });

  it('taken back in time leave no trace', async () => {
    decisions.renew([proposal('p')]);
    decisions.choose(item('p'), 'o1', 'reject');
    const step = decisions.undo();
    await clock.pass(UNDO_MS);
    expect(step?.operation.operationId).toBe('o1');
    expect(decisions.decided).toBe(0);
    expect(service.sent).toEqual([]);
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
    expect(service.sent).toEqual([]);

    decisions.choose(item('p'), 'o2', 'reject');
    await clock.pass(UNDO_MS);
    expect(service.sent).toEqual([{ id: 'p', decision: { accept: ['o1'], reject: ['o2'], both: [] } }]);
  });

  it('about a whole proposal are taken back as one, to what was chosen before', () => {
    decisions.renew([proposal('p', ['o1', 'o2'])]);
    decisions.choose(item('p'), 'o2', 'both');
    decisions.chooseAll(item('p'), 'reject');
    expect(item('p').decision).toEqual({ accept: [], reject: ['o1', 'o2'], both: [] });

    decisions.undo();
    expect([...item('p').choices]).toEqual([['o2', 'both']]);
  });

  it('are kept and sent again when nobody answers', async () => {
    decisions.renew([proposal('p')]);
    service.refusal = unreachable();
    decisions.choose(item('p'), 'o1', 'accept');
    await clock.pass(UNDO_MS);
    expect(item('p').phase).toBe('waiting');
    expect(item('p').problem).toBe(service.refusal);

    service.refusal = undefined;
    await clock.pass(AGAIN_MS);
    expect(item('p').phase).toBe('decided');
    expect(item('p').problem).toBeUndefined();
  });

  it('that do not fit the page are to be made again', async () => {
    decisions.renew([proposal('p')]);
    service.refusal = refusal('decision-refused');
    decisions.choose(item('p'), 'o1', 'accept');
    await clock.pass(UNDO_MS);
    expect(item('p').phase).toBe('open');
    expect(item('p').problem).toBe(service.refusal);
    expect(decisions.decided).toBe(0);
  });

  it('made elsewhere meanwhile count as they were made there', async () => {
    decisions.renew([proposal('p')]);
    service.refusal = refusal('proposal-decided');
    decisions.choose(item('p'), 'o1', 'accept');
    await clock.pass(UNDO_MS);
    expect(item('p').phase).toBe('elsewhere');
    expect([...item('p').choices]).toEqual([]);
    expect(decisions.decided).toBe(1);
  });

  it('stay in their place when the list is renewed; what others decided goes', () => {
    decisions.renew([
      proposal('new', ['o1'], '2026-11-03T12:00:00Z'),
      proposal('old', ['o2'], '2026-11-03T10:00:00Z'),
    ]);
    decisions.choose(item('old'), 'o2', 'accept');
    decisions.renew([proposal('newer', ['o3'], '2026-11-03T13:00:00Z')]);
    expect(decisions.items.map(({ proposal }) => proposal.id)).toEqual(['newer', 'old']);
    expect(item('old').choices.get('o2')).toBe('accept');
  });
});

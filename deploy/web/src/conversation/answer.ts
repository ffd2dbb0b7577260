import type { Schema } from '../api/client';
import type { Problem } from '../api/problem';
import type { StreamEvent } from '../api/stream';

export type Message = Schema['Message'];

/** A citation speaks for the words before it: `at` is how much of the answer's text had been said when it came. */
export type Citation = Schema['Citation'];

/** An answer as far as it is known. Whatever shows one shows this, be it live or stored. */
export interface Answer {
  state: 'running' | 'done' | 'stopped' | 'failed' | 'interrupted';
  messageId?: string | undefined;
  userMessageId?: string | undefined;
  intent?: Schema['MessageIntent'] | undefined;
  text: string;
  citations: Citation[];
  change?: Schema['ChangeEvent'] | undefined;
  /** what became of the source that it took in */
  account?: Schema['AccountEvent'] | undefined;
  proposal?: Schema['ProposalEvent'] | undefined;
  usage?: Schema['UsageEvent'] | undefined;
  stopReason?: string | undefined;
  problem?: Problem | undefined;
  /** id of the last event that is in it; the events of an answer are numbered from 1 */
  lastEventId: number;
}

type Heard =
  | { event: 'message'; data: Schema['MessageEvent'] }
  | { event: 'delta'; data: Schema['DeltaEvent'] }
  | { event: 'citation'; data: Schema['CitationEvent'] }
  | { event: 'change'; data: Schema['ChangeEvent'] }
  | { event: 'account'; data: Schema['AccountEvent'] }
  | { event: 'proposal'; data: Schema['ProposalEvent'] }
  | { event: 'usage'; data: Schema['UsageEvent'] }
  | { event: 'done'; data: Schema['DoneEvent'] }
  | { event: 'error'; data: Problem };

/** An answer of which nothing has been heard. */
export const unheard: Answer = { state: 'running', text: '', citations: [], lastEventId: 0 };

/**
 * The answer with one event more. An event that is in it already changes nothing, nor does one that leaves out others:
 * who has lost some attaches again after the last one that is in it.
 */
export function next(answer: Answer, { id, event, data }: StreamEvent): Answer {
  if (isEnded(answer) || Number(id) !== answer.lastEventId + 1) return answer;
  return { ...hear(answer, { event, data: JSON.parse(data) } as Heard), lastEventId: Number(id) };
}

function hear(answer: Answer, { event, data }: Heard): Answer {
  switch (event) {
    case 'message':
      return { ...answer, ...data };
    case 'delta':
      return { ...answer, text: answer.text + data.text };
    case 'citation':
      return { ...answer, citations: [...answer.citations, { ...data, at: answer.text.length }] };
    case 'change':
      return { ...answer, change: data };
    case 'account':
      return { ...answer, account: data };
    case 'proposal':
      return { ...answer, proposal: data };
    case 'usage':
      return { ...answer, usage: data };
    case 'done':
      return { ...answer, ...data, state: data.stopReason === 'stopped' ? 'stopped' : 'done' };
    case 'error':
      return { ...answer, problem: data, state: isInterruption(data) ? 'interrupted' : 'failed' };
    default:
      return answer;
  }
}

export function isEnded(answer: Answer): boolean {
  return answer.state !== 'running';
}

function isInterruption(problem: Problem): boolean {
  return problem.type.endsWith(':answer-interrupted');
}

/** An answer as it is stored; while it runs that is what was said some seconds ago. */
export function stored(message: Message): Answer {
  return {
    state: message.state === 'deleted' ? 'done' : message.state,
    messageId: message.id,
    userMessageId: message.replyTo,
    intent: message.intent,
    text: message.text,
    citations: message.citations ?? [],
    change: message.change,
    account: message.account,
    proposal: message.proposal,
    usage: message.usage,
    stopReason: message.stopReason,
    problem: message.problem,
    lastEventId: 0,
  };
}

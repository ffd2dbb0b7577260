import { words } from '../../words';
import type { Row } from './rows';

/** How a source stands, in words. */
export interface State {
  tone: 'quiet' | 'busy' | 'bad';
  text: string;
  /** why, and what can be done about it */
  problem?: string;
  /** when it is tried again */
  again?: string;
}

/**
 * @param statements of the page that rest on it, when known
 * @param waiting proposals that came of it and are not decided
 */
export function stateOf(row: Row, statements: number | undefined, waiting = 0): State {
  const says = words.sources.state;
  if (row.earlier) return { tone: 'quiet', text: says.earlier };
  return (
    pageState(row) ??
    documentState(row) ?? {
      tone: 'quiet',
      text: statements === 0 && waiting > 0 ? '' : used(statements),
    }
  );
}

function pageState({ page }: Row): State | undefined {
  const says = words.sources.state;
  if (page?.state === 'lost') {
    const why = sayWhy(page.problem);
    return {
      tone: 'bad',
      text: says.lost,
      problem: page.version === undefined ? why : `${why} ${says.stays}`,
    };
  }
  if (page?.state === 'failed') return { tone: 'bad', text: says.notSynced, problem: sayWhy(page.problem) };
  if (page?.state !== 'pending') return undefined;
  if (page.problem === undefined) return { tone: 'busy', text: says.syncing };
  return {
    tone: 'busy',
    text: says.waits,
    problem: sayWhy(page.problem),
    ...(page.nextAttemptAt === undefined ? {} : { again: page.nextAttemptAt }),
  };
}

function documentState({ source }: Row): State | undefined {
  const says = words.sources.state;
  if (source?.state === 'pending') {
    return source.problem === undefined
      ? { tone: 'busy', text: says.reading }
      : { tone: 'busy', text: says.paused, problem: sayPause(source.problem) };
  }
  if (source?.state === 'failed') return { tone: 'bad', text: says.failed, problem: sayWhy(source.problem) };
  // a picture in which nothing could be read is kept all the same
  if (source?.problem !== undefined)
    return { tone: 'quiet', text: says.kept, problem: sayWhy(source.problem) };
  return undefined;
}

function used(statements: number | undefined): string {
  if (statements === undefined) return '';
  return statements === 0 ? words.sources.state.unused : words.sources.state.statements(statements);
}

/** Why a text waits to be read: it is read by itself once that is over. */
export function sayPause(code: string): string {
  return words.sources.pauses[code] ?? words.sources.pauses['other'] ?? '';
}

function sayWhy(code: string | undefined): string {
  return words.sources.problems[code ?? 'other'] ?? words.sources.problems['other'] ?? '';
}

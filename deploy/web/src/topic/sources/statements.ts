import { createQuery } from '@tanstack/svelte-query';
import { api, bodyOf, type Schema } from '../../api/client';
import { keys } from '../../api/queries';
import type { Span } from './spans';

type Blame = Schema['BlameView'];
export type Statement = Schema['StatementView'];

/** All that was ever stated in the topic, also what has been replaced since. */
export function statementsQuery(topicId: () => string, enabled: () => boolean = () => true) {
  return createQuery(() => ({
    queryKey: [...keys.statements(topicId()), 'all'],
    enabled: enabled(),
    queryFn: () => allStatements(topicId()),
  }));
}

async function allStatements(topicId: string): Promise<Map<string, Statement>> {
  const statements = new Map<string, Statement>();
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor === null ? {} : { cursor }) };
    const page: Schema['PageStatementView'] = await bodyOf(
      api.GET('/api/topics/{topicId}/statements', { params: { path: { topicId }, query } }),
    );
    for (const statement of page.items) statements.set(statement.id, statement);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return statements;
}

/** Where in a source statements rest. */
export function spansIn(sourceId: string, statements: Iterable<Statement>): Span[] {
  const spans: Span[] = [];
  for (const { id: statementId, evidence } of statements)
    for (const { sourceId: from, start, end } of evidence)
      if (from === sourceId) spans.push({ start, end, statementId });
  return spans;
}

export function isOnPage({ status }: Statement): boolean {
  return status === 'active' || status === 'conflicting';
}

/** How many statements of the page rest on each source. */
export function countBySource(blame: Blame): Map<string, number> {
  const statements = new Map<string, Set<string>>();
  for (const { sentences } of blame.sections)
    for (const { statementId, evidence } of sentences)
      for (const { sourceId } of evidence)
        if (statementId !== undefined)
          statements.set(sourceId, (statements.get(sourceId) ?? new Set()).add(statementId));
  return new Map([...statements].map(([sourceId, ids]) => [sourceId, ids.size]));
}

/** How what statements rest on stands: as the best of them. */
export function standingOf(
  statementIds: readonly string[],
  statements: ReadonlyMap<string, Statement>,
): 'contested' | 'kept' | 'past' {
  const statuses = statementIds.map((id) => statements.get(id)?.status);
  if (statuses.includes('conflicting')) return 'contested';
  return statuses.includes('active') ? 'kept' : 'past';
}

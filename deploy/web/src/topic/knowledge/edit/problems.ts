import { ProblemError } from '../../../api/problem';
import { words } from '../../../words';
import type { DraftSection } from './drafts.svelte';

interface Problems {
  /** by the key of a section */
  ofSection: Map<number, string[]>;
  ofChangelog: string | undefined;
}

/** What a refusal says about which part of what was sent: `sections[2].heading` is about the third. */
export function problemsOf(error: unknown, sent: readonly DraftSection[]): Problems {
  const problems: Problems = { ofSection: new Map(), ofChangelog: undefined };
  if (!(error instanceof ProblemError)) return problems;
  problems.ofChangelog = error.violation('changelog');
  for (const { field, message } of error.problem.violations ?? []) {
    const at = /^sections\[(\d+)\](?:\.(\w+))?/.exec(field);
    const section = at === null ? undefined : sent[Number(at[1])];
    if (section === undefined) continue;
    const part = words.knowledge.edit.parts[at?.[2] ?? ''];
    const said = problems.ofSection.get(section.key) ?? [];
    problems.ofSection.set(section.key, [...said, part === undefined ? message : `${part} ${message}`]);
  }
  return problems;
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Result {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What breaks WCAG 2.2 AA on the page as it is now, in words; empty when nothing does. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // by the debugger, which the content security policy does not concern
  await page.evaluate(source);
  const { violations } = await page.evaluate<Result, string[]>((runOnly) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<Result> } };
    // every rule is applied; what passed is not told in detail
    return axe.run({ runOnly, resultTypes: ['violations'] });
  }, TAGS);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}) at ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

import type { TestProject } from 'vitest/node';
import { Suite } from './suite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

/** One suite for all files that do not start one of their own; `MIMIQ_URL` names one that runs already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['MIMIQ_URL'];
  if (running !== undefined) {
    project.provide('url', running);
    return async () => {};
  }
  const suite = await Suite.start();
  project.provide('url', suite.url);
  return () => suite.stop();
}

import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { longText } from './content.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** Reported, not judged: a machine that is busy is slow, and no fault of the page. */
test('first paint and time until the page can be used are measured', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Billing platform');
  await person.say(topicId, longText);
  const visitor = await Visitor.enter(browser, inject('url'));
  const measured: { firstPaintMs: number; usableMs: number }[] = [];
  let page = await person.at(visitor, `/topics/${topicId}`);
  for (let i = 0; i < 5; i++) {
    await page.getByRole('main').getByText('Dana Whitfield').waitFor();
    measured.push(
      await page.evaluate(() => ({
        firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
        usableMs: performance.now(),
      })),
    );
    await page.close();
    page = await visitor.open(`/topics/${topicId}`);
  }
  const median = (pick: (m: (typeof measured)[number]) => number): number =>
    Math.round(measured.map(pick).sort((a, b) => a - b)[2] ?? NaN);
  const report = { firstPaintMs: median((m) => m.firstPaintMs), usableMs: median((m) => m.usableMs) };
  await writeFile(new URL('../target/speed.json', import.meta.url), JSON.stringify(report));
  process.stdout.write(
    `first contentful paint ${report.firstPaintMs} ms, page readable ${report.usableMs} ms (medians of 5)\n`,
  );
  expect(measured).toHaveLength(5);
  await visitor.leave();
});

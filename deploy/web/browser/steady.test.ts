import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { sharedBrowser, Visitor } from './browser.ts';
import { longText } from './content.ts';
import { Person } from './person.ts';

const MOST_SHIFT = 0.02;
/** Switches between two topics: the slope shows after a few. `MIMIQ_SWITCHES=500` for more. */
const SWITCHES = Number(process.env['MIMIQ_SWITCHES'] ?? 40);

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node?: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

let browser: Browser;
let person: Person;
beforeAll(async () => {
  browser = await sharedBrowser();
  person = await Person.register(inject('url'));
});

test.each([
  ['laptop', { width: 1280, height: 720 }],
  ['phone', { width: 390, height: 844 }],
])('opening a topic moves nothing that is shown, on a %s', async (_, viewport) => {
  const topicId = await person.topic('Billing platform');
  await person.say(topicId, longText);
  await person.say(topicId, 'The billing service is owned by Priya Raman.');
  await person.say(topicId, 'When are invoices issued?', 'ask');
  const other = await person.topic('Another');
  await person.say(other, 'The office is in Berlin.');
  const visitor = await Visitor.enter(browser, inject('url'), { viewport });
  await visitor.context.addInitScript(() => {
    const shifts: [number, string][] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        shifts.push([
          value,
          sources
            .map(
              ({ node, previousRect: from, currentRect: to }) =>
                `${node?.nodeName}.${node?.className} ${from.y}+${from.height} to ${to.y}+${to.height}`,
            )
            .join(', '),
        ]);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const page = await person.at(visitor, `/topics/${topicId}`);
  await settled(page, 'Dana Whitfield');
  await stands(page, 'opened');
  // not by a click, whose shifts count as wanted
  await page.evaluate((address) => history.pushState({}, '', address), `/topics/${other}`);
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  await settled(page, 'The office is in Berlin.');
  await stands(page, 'changed to');
  await visitor.leave();
});

test('a view that was left is let go, also that of a deleted version in a conversation', async () => {
  const topicId = await person.topic('With a deleted version');
  for (const day of ['Monday', 'Tuesday', 'Wednesday'])
    await person.say(topicId, `We met on ${day} at noon.`);
  await person.remove(`/api/topics/${topicId}/versions/2`);
  const other = await person.topic('Elsewhere');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  const rail = page.getByRole('navigation', { name: 'Topics' });
  const visit = async (): Promise<void> => {
    await rail.getByRole('link', { name: 'Elsewhere' }).click();
    await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
    await page.getByText('Say what you know, or ask a question').first().waitFor();
    await rail.getByRole('link', { name: 'With a deleted version' }).click();
    await page.getByText('This version has since been deleted.').waitFor();
  };
  expect(other).not.toBe('');
  for (let time = 0; time < 5; time++) await visit();
  const before = await nodesOf(page);
  for (let time = 0; time < SWITCHES / 2; time++) await visit();
  const after = await nodesOf(page);
  process.stdout.write(`nodes: ${before}, after ${SWITCHES} switches ${after}\n`);
  // a view has some four hundred; a few may wait to be collected
  expect(after - before).toBeLessThan(SWITCHES * 25);
  await visitor.leave();
});

test('offline every page is there, and says what is not', async () => {
  const topicId = await person.topic('Left alone');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  await page.getByRole('heading', { name: 'Left alone' }).waitFor();
  // what is loaded ahead is, once the pages that come last are
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/Settings-')),
  );
  await page.waitForLoadState('networkidle');
  await visitor.context.setOffline(true);
  const tabs = page.getByRole('navigation', { name: 'In this topic', exact: true });
  await tabs.getByRole('link', { name: 'Trail' }).click();
  await page.getByRole('heading', { name: 'What AI models read' }).waitFor();
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Usage' }).click();
  await page.getByRole('heading', { name: 'Usage', level: 1 }).waitFor();
  await page.getByText('Parts of Mimiq are unavailable right now').waitFor({ timeout: 20_000 });
  await visitor.leave();
});

test('a page that cannot be loaded says so, and comes when it is asked for again', async () => {
  const visitor = await Visitor.enter(browser, inject('url'));
  await visitor.context.route('**/assets/Usage-*', (route) => route.abort());
  const page = await person.at(visitor, '/privacy');
  await page.getByRole('link', { name: 'Usage' }).click();
  await page.getByRole('heading', { name: 'This page isn’t here yet' }).waitFor();
  await visitor.context.unroute('**/assets/Usage-*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Usage', level: 1 }).waitFor();
  await visitor.leave();
});

test('the line under a title never ends in the middle while its end is being read', async () => {
  const topicId = await person.topic('With a version');
  await person.say(topicId, 'The office is in Berlin.');
  const visitor = await Visitor.enter(browser, inject('url'));
  let answer: (() => void) | undefined;
  await visitor.context.route('**/versions?limit=1', async (route) => {
    await new Promise<void>((answered) => (answer = answered));
    await route.continue();
  });
  const page = await person.at(visitor, `/topics/${topicId}`);
  const line = page.getByRole('main').getByText('Version 1').first();
  await line.waitFor();
  expect((await line.textContent())?.trim()).toMatch(/Version 1$/);
  answer?.();
  await page.getByText(/Version 1 · updated/).waitFor();
  await visitor.leave();
});

test('earlier decisions are offered once there are any', async () => {
  const topicId = await person.topic('Undecided');
  await person.say(topicId, 'The office is in Berlin.');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}/review`);
  await page.getByText('Nothing to review').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText('Earlier decisions').count()).toBe(0);

  await person.say(topicId, 'The office is in Hamburg.');
  await page.getByRole('main').getByRole('button', { name: 'Use new' }).click();
  await page.getByText('Earlier decisions').waitFor({ timeout: 20_000 });
  await visitor.leave();
});

async function settled(page: Page, text: string): Promise<void> {
  await page.getByRole('main').getByText(text).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

async function stands(page: Page, what: string): Promise<void> {
  const shifts = await page.evaluate(() =>
    (window as unknown as { shifts: [number, string][] }).shifts.splice(0),
  );
  const sum = shifts.reduce((all, [value]) => all + value, 0);
  process.stdout.write(`layout shift, ${what}: ${sum.toFixed(4)}\n`);
  expect(sum, shifts.map(([value, where]) => `${value.toFixed(4)} ${where}`).join('\n')).toBeLessThan(
    MOST_SHIFT,
  );
}

/** Nodes that the page keeps in memory, shown or not. */
async function nodesOf(page: Page): Promise<number> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('HeapProfiler.collectGarbage');
  const { nodes } = await debug.send('Memory.getDOMCounters');
  await debug.detach();
  return nodes;
}

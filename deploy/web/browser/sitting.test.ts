import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { Person } from './person.ts';

const RATES = 20;

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

test('what a whole source changes is decided in one sitting by keyboard, with undo', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Rates');
  await person.say(topicId, prices(10));
  await person.say(topicId, prices(11));
  const waiting = async (): Promise<number> =>
    (await person.get<{ openProposals: number }>(`/api/topics/${topicId}`)).openProposals;
  const proposals = await waiting();
  expect(proposals).toBeGreaterThan(0);
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}/review`);
  const progress = page.getByRole('progressbar');
  await progress.waitFor();
  expect(await progress.getAttribute('max')).toBe(String(RATES));
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.keyboard.press('r');
  await page.keyboard.press('j');
  await page.keyboard.press('b');
  await decided(page, 2);
  await page.keyboard.press('A');
  await decided(page, RATES);
  await page.keyboard.press('u');
  await decided(page, 2);
  await page.keyboard.press('A');
  await page.getByRole('heading', { name: 'All done' }).waitFor();

  await page.goto(`${inject('url')}/settings`);
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
  const { sections } = await person.get<{ sections: { body: string }[] }>(`/api/topics/${topicId}/knowledge`);
  const body = sections.map((section) => section.body).join('\n');
  expect(body.match(/costs 11 dollars/g)?.length).toBe(RATES - 1);
  expect(body.match(/costs 10 dollars/g)?.length).toBe(2);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('of two that contradict one line, the second is decided on what the first put there', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Billing platform');
  await person.say(topicId, 'The billing service is owned by Dana Whitfield.');
  await person.say(topicId, 'The billing service is owned by Priya Raman.');
  await person.say(topicId, 'The billing service is owned by Tom Okafor.');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}/review`);
  const cards = page.getByRole('article', { name: 'Conflict' });
  await cards.nth(1).waitFor();

  const first = cards.filter({ hasText: 'Priya Raman' });
  await first.getByRole('button', { name: 'Use new' }).click();
  const formerly = 'the page said “The billing service is owned by Dana Whitfield.”';
  await page.getByText(formerly).first().waitFor({ timeout: 20_000 });
  const second = page.getByRole('article', { name: 'Conflict' });
  await second.getByText('Priya').first().waitFor();
  expect(await second.getByRole('button').count()).toBe(3);
  await second.getByRole('button', { name: 'Keep both' }).click();
  await page.getByRole('link', { name: 'Knowledge' }).click();
  const main = page.getByRole('main');
  await main.locator('[data-statement]', { hasText: 'Tom Okafor' }).waitFor({ timeout: 20_000 });
  await main.locator('[data-statement]', { hasText: 'Priya Raman' }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

/** What each of as many services costs, all in one list. */
function prices(dollars: number): string {
  const names = [...'ABCDEFGHIJKLMNOPQRST'].map((letter) => `Plan ${letter}${letter.toLowerCase()}rova`);
  return names.map((name) => `- ${name} costs ${dollars} dollars a month.`).join('\n');
}

async function decided(page: Page, count: number): Promise<void> {
  await page.locator(`progress[value="${count}"]`).waitFor();
}

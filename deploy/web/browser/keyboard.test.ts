import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { sharedBrowser, Visitor } from './browser.ts';
import { Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

test('a topic is made, fed, read, reviewed and found by keyboard alone', async () => {
  const person = await Person.register(inject('url'));
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, '/');
  await page.getByRole('heading', { name: 'Create a topic to get started' }).waitFor();

  await page.keyboard.press('n');
  await typed(page, 'Billing platform');
  await page.getByRole('heading', { name: 'Billing platform' }).waitFor();

  await page.keyboard.press('m');
  await page.locator('textarea:focus').waitFor();
  await typed(
    page,
    'The billing service runs in us-central1. The billing service is owned by Dana Whitfield.',
  );
  await page.getByRole('main').getByText('Dana Whitfield').waitFor();
  await typed(page, 'The billing service is owned by Priya Raman.');
  await page.getByRole('log').getByText('Use new').waitFor();

  await page.keyboard.press('Escape');
  await tabTo(page, 'Review');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByText('Priya Raman').first().waitFor();
  await page.keyboard.press('a');
  await tabTo(page, 'Knowledge');
  await page.keyboard.press('Enter');
  await page.locator('[data-statement]', { hasText: 'Priya Raman' }).waitFor();

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await typed(page, 'billing');
  await page.getByRole('heading', { name: 'Billing platform' }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

async function typed(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Presses Tab until the link of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

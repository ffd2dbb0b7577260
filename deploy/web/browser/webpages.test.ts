import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

test('an address is asked for from the keyboard, and why its page is not added is said beside it', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Harbour');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}/sources`);
  await page.getByRole('button', { name: 'Add web page' }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a web page' });
  await dialog.getByLabel('Page URL').fill('https://169.254.169.254/latest/meta-data');
  await page.keyboard.press('Enter');
  await dialog.getByText('isn’t on the public internet').waitFor();
  expect(await dialog.getByLabel('Page URL').getAttribute('aria-invalid')).toBe('true');
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await visitor.leave();
});

import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { sharedBrowser, Visitor } from './browser.ts';
import { PASSWORD, Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

test('creating and deleting a topic leaves the focus on the page that follows', async () => {
  const person = await Person.register(inject('url'));
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, '/');
  await page.getByRole('main').getByRole('button', { name: 'New topic' }).click();
  await page.getByLabel('What is it about?').fill('Short-lived');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Short-lived' }).waitFor();
  await focusIsOn(page, 'main');

  await page.getByRole('button', { name: 'More actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete topic' }).click();
  await page.getByRole('button', { name: 'Delete permanently' }).click();
  await page.getByRole('heading', { name: 'Create a topic to get started' }).waitFor();
  await focusIsOn(page, 'main');
  await visitor.leave();
});

test('deleting a version leaves the focus on the one before it, or on the page', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Versions');
  for (const day of ['Monday', 'Tuesday', 'Wednesday'])
    await person.say(topicId, `We met on ${day} at noon.`);
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}/history`);
  await page.getByRole('button', { name: 'More actions: Version 2' }).click();
  await page.getByRole('menuitem', { name: 'Delete permanently' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await focusIsOn(page, '#version-1');

  await page.goto(`/topics/${topicId}/history?version=1`);
  await page.getByRole('main').getByRole('button', { name: 'Delete permanently' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete permanently' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('#version-3').waitFor();
  await focusIsOn(page, 'main');
  await visitor.leave();
});

test('changing the e-mail leads the focus into the form, and back to where it came from', async () => {
  const person = await Person.register(inject('url'));
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, '/settings');
  await page.getByRole('button', { name: 'Change email' }).press('Enter');
  await page.keyboard.type(`moved-${person.email}`);
  await page.getByLabel('Confirm with your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('Email changed.').waitFor();
  await focusIsOn(page, 'button:has-text("Change email")');
  await visitor.leave();
});

async function focusIsOn(page: Page, selector: string): Promise<void> {
  await page
    .locator(`${selector}:focus`)
    .waitFor({ state: 'attached', timeout: 5_000 })
    .catch(async () => {
      const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
      expect.fail(`the focus is not on ${selector}, but on ${focused}`);
    });
}

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sharedBrowser, Visitor } from './browser.ts';
import { PASSWORD } from './person.ts';

let browser: Browser;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  browser = await sharedBrowser();
  visitor = await Visitor.enter(browser, inject('url'));
});
afterAll(() => visitor.leave());

/** One new person, from the first page to a deleted topic; each step goes on where the one before ended. */
test('signs up and makes a topic', async () => {
  page = await visitor.open('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Email').fill(`journey-${Date.now()}@example.org`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('Date of birth').fill('1990-05-17');
  await page.getByLabel('I have read and accept the privacy policy').check();
  await page.getByRole('button', { name: 'Create an account' }).click();

  await page.getByRole('button', { name: 'New topic' }).last().click();
  await page.getByLabel('What is it about?').fill('Billing platform');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('heading', { name: 'Billing platform' }).waitFor();
});

test('a note becomes a page whose sentences say where they come from [MQ-05]', async () => {
  await say('The billing service runs in us-central1. The billing service is owned by Dana Whitfield.');
  const sentence = page.locator('[data-statement]', {
    hasText: 'The billing service is owned by Dana Whitfield.',
  });
  await sentence.waitFor();
  await sentence.hover();
  await page.getByText('Where this comes from').waitFor();
  await page.getByText('since version 1').waitFor();
});

test('what contradicts the page waits, side by side, and is decided in the conversation [MS-04] [NB-06]', async () => {
  await say('The billing service is owned by Priya Raman.');
  const card = page.getByRole('log').getByText('Use new');
  await card.waitFor();
  await card.click();
  await page.getByRole('main').getByText('Priya Raman').waitFor();
});

test('a question is answered with what the page says, and what left the system', async () => {
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await say('Who owns the billing service?');
  await page.getByRole('log').getByText('Priya Raman').last().waitFor();
  await page
    .getByRole('log')
    .getByText(/nothing was sent/i)
    .last()
    .waitFor();
});

test('the history shows both versions and what changed between them', async () => {
  await page
    .getByRole('navigation', { name: 'In this topic', exact: true })
    .getByRole('link', { name: 'History' })
    .click();
  await page.getByRole('main').getByText('Version 2').first().waitFor();
  await page.getByRole('main').getByText('Version 1').first().waitFor();
});

test('the topic is deleted for good after one clear question', async () => {
  await page.getByRole('button', { name: 'More actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete topic' }).click();
  await page.getByText('The key that encrypts them is destroyed first').waitFor();
  await page.getByRole('button', { name: 'Delete permanently' }).click();
  await page.getByRole('heading', { name: 'Create a topic to get started' }).waitFor();
  expect(visitor.complaints).toEqual([]);
});

async function say(text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill(text);
  await box.press('Enter');
  await page.getByRole('log').getByText(text).first().waitFor();
}

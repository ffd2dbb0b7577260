import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { PASSWORD, Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

test.each(['light', 'dark'] as const)(
  'an account is deleted with the password, and its receipt opens without it, %s [MQ-10]',
  async (colorScheme) => {
    const person = await Person.register(inject('url'));
    await person.topic('Mine');
    const visitor = await Visitor.enter(browser, inject('url'), {
      viewport: { width: 390, height: 844 },
      colorScheme,
    });
    const page = await person.at(visitor, '/settings');
    const other = await visitor.open('/');
    await other.getByRole('heading', { name: 'Mine' }).waitFor();

    await page.getByRole('button', { name: 'Delete account' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete your account?' });
    const password = dialog.getByLabel('Confirm with your password', { exact: true });
    await password.fill('not this one');
    expect(await accessibilityProblems(page)).toEqual([]);
    await password.press('Enter');
    await dialog.getByText('Wrong password. Try again.').waitFor();
    await password.fill(PASSWORD);
    await password.press('Enter');

    await page.getByRole('heading', { name: 'Receipt of a deletion' }).waitFor();
    await page.getByText('Every service has looked again and found nothing').waitFor();
    expect(await page.getByRole('row').count()).toBe(6);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download signed receipt' }).click(),
    ]);
    const [, payload = ''] = (await readFile(await saved.path(), 'utf8')).split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      scope: 'account',
      state: 'completed',
    });

    await other.getByRole('link', { name: 'Create an account' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.reload();
    await page.getByText('Every service has looked again and found nothing').waitFor();
    await expect(person.signIn()).rejects.toThrow('401');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  },
);

test('a deleted topic leaves a receipt [MQ-10]', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Passing');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  await page.getByRole('button', { name: 'More actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete topic' }).click();
  await page.getByRole('button', { name: 'Delete permanently' }).click();

  await page.getByRole('link', { name: 'Receipt' }).click();

  await page.getByText('A topic and everything in it').waitFor();
  await page.getByText('Every service has looked again and found nothing').waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('a receipt that is none is said to be none', async () => {
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await visitor.open('/receipts/0123456789abcdef0123456789abcdef');
  await page.getByText('No receipt here yet.').waitFor();
  await visitor.leave();
});

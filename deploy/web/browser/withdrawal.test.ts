import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { sharedBrowser, Visitor } from './browser.ts';
import { Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

test('a note is deleted with what rests on it alone, and a document without', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Payroll');
  await person.say(topicId, 'Dana earns 5,200 euros a month.');
  await person.say(topicId, 'The payroll runs on the 25th.');
  const { id } = await person.upload(
    topicId,
    'Handbook.md',
    '# Holidays\n\nEverybody has 30 days of leave.\n',
  );
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  const statement = page.locator('[data-statement]', { hasText: 'Dana earns' });
  await statement.waitFor();
  await page.locator('[data-statement]', { hasText: '30 days' }).waitFor();

  await page.getByRole('log').getByText('Dana earns').first().hover();
  await page.getByRole('button', { name: 'Actions for this message' }).first().click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('One statement on the page comes from it alone').waitFor();
  await dialog.getByText('is also in').waitFor();
  await dialog.getByText('Show where').click();
  await dialog.getByRole('heading', { name: 'Messages and answers' }).waitFor();
  await dialog.getByText('Remove it from the page too').click();
  await dialog.getByRole('button', { name: 'Delete permanently' }).click();
  await statement.waitFor({ state: 'detached' });
  await page.locator('[data-statement]', { hasText: 'the 25th' }).waitFor();

  await page.goto(`${inject('url')}/topics/${topicId}/sources/${id}`);
  await page.getByRole('button', { name: 'Actions for Handbook.md' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await dialog.getByText('Keep it, without the quoted words').waitFor();
  await dialog.getByRole('button', { name: 'Delete permanently' }).click();
  await page.getByText('“Handbook.md” deleted.').waitFor();

  await page.goto(`${inject('url')}/topics/${topicId}`);
  await page.locator('[data-statement]', { hasText: '30 days' }).click();
  await page.getByText(/^From a document deleted on/).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('an earlier revision of a document is read, and deleted for good', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Rules');
  const { id } = await person.upload(topicId, 'Rules.md', '# Rules\n\nThe code of the door is Zaunkoenig.\n');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  await page.locator('[data-statement]', { hasText: 'The code of the door' }).waitFor();
  await person.upload(topicId, 'Rules.md', '# Rules\n\nThe door has no code.\n');

  await page.goto(`${inject('url')}/topics/${topicId}/sources/${id}`);
  await page.getByText('Earlier revision').first().waitFor();
  await page.getByText('1 other revision').click();
  await page.getByRole('link', { name: 'revision 2' }).click();
  await page.getByRole('main').getByText('The door has no code.').first().waitFor();
  await page.getByText('1 other revision').click();
  await page.getByRole('button', { name: 'Delete: revision 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Permanently delete this earlier revision' });
  await dialog.getByText('One statement on the page comes from it alone').waitFor();
  await dialog.getByRole('button', { name: 'Delete permanently' }).click();
  await page.getByText('“Rules.md” deleted.').waitFor();
  await page.getByText(/revision 1 It was deleted on/).waitFor();

  await page.goto(`${inject('url')}/topics/${topicId}/sources/${id}`);
  await page.getByText(/^It was deleted on/).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('an answer quotes no more what is removed with its source', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Payroll');
  await person.say(topicId, 'Dana earns 5,200 euros a month.');
  await person.say(topicId, 'The payroll runs on the 25th.');
  await person.say(topicId, 'How much does Dana earn?', 'ask');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  const log = page.getByRole('log');

  await log.getByText('Dana earns').first().hover();
  await page.getByRole('button', { name: 'Actions for this message' }).first().click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Remove it from the page too').click();
  await dialog.getByText('Show where').click();
  await dialog.getByText('the quote will be removed').first().waitFor();
  await dialog.getByRole('button', { name: 'Delete permanently' }).click();
  await log.getByText(/From a source deleted on/).waitFor();
  await expect.poll(() => page.getByText('5,200').count()).toBe(0);
  await visitor.leave();
});

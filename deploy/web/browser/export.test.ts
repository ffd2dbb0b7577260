import { execFileSync } from 'node:child_process';
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
  'everything is exported with the password, %s [MQ-23]',
  async (colorScheme) => {
    const person = await Person.register(inject('url'));
    const topicId = await person.topic('Taken along');
    await person.say(topicId, 'The office is in Berlin.');
    const visitor = await Visitor.enter(browser, inject('url'), {
      viewport: { width: 390, height: 844 },
      colorScheme,
    });
    // a picker of the system's is nothing a test can answer
    await visitor.context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const page = await person.at(visitor, '/settings');

    await page.getByRole('button', { name: 'Export everything' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Export everything' });
    const password = dialog.getByLabel('Confirm with your password', { exact: true });
    await password.fill('not this one');
    await password.press('Enter');
    await dialog.getByText('Wrong password. Try again.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await password.fill(PASSWORD);
    const [saved] = await Promise.all([page.waitForEvent('download'), password.press('Enter')]);

    expect(saved.suggestedFilename()).toMatch(/^mimiq-\d{4}-\d\d-\d\d\.zip$/);
    const entries = execFileSync('jar', ['--list', '--file', await saved.path()], { encoding: 'utf8' });
    expect(entries.split('\n')).toEqual(
      expect.arrayContaining(['topics/0001-taken-along/page.html', 'account/account.jsonl', 'manifest.json']),
    );
    await page.getByText('Export complete').waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  },
);

test('one topic is exported from its menu [MQ-23]', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Office');
  const visitor = await Visitor.enter(browser, inject('url'));
  await visitor.context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const page = await person.at(visitor, `/topics/${topicId}`);

  await page.getByRole('button', { name: 'More actions', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export topic' }).click();
  const password = page
    .getByRole('dialog', { name: 'Export “Office”' })
    .getByLabel('Confirm with your password', { exact: true });
  await password.fill(PASSWORD);
  const [saved] = await Promise.all([page.waitForEvent('download'), password.press('Enter')]);

  const entries = execFileSync('jar', ['--list', '--file', await saved.path()], { encoding: 'utf8' });
  expect(entries).toContain('manifest.json');
  expect(entries).not.toContain('account/');
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

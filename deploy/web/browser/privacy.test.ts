import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

test('no screen asks anybody but Mimiq for anything, and none sets a cookie [MX-12] [MQ-02]', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Watched');
  await person.say(topicId, 'The office is in Berlin. See ![a picture](https://tracker.example/pixel.png).');
  const visitor = await Visitor.enter(browser, inject('url'));
  const asked = new Set<string>();
  const cookies: string[] = [];
  visitor.context.on('request', (request) => asked.add(new URL(request.url()).origin));
  visitor.context.on('response', (response) => {
    if ('set-cookie' in response.headers()) cookies.push(response.url());
  });

  const page = await person.at(visitor, `/topics/${topicId}`);
  await page.getByRole('main').getByText('The office is in Berlin.').first().waitFor();
  const topic = ['review', 'sources', 'history', 'trail'].map((tab) => `/topics/${topicId}/${tab}`);
  for (const address of [...topic, '/', '/usage', '/privacy', '/policy', '/settings', '/sign-in']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }

  expect([...asked]).toEqual([inject('url')]);
  expect(cookies).toEqual([]);
  expect(await visitor.context.cookies()).toEqual([]);
  await visitor.leave();
});

test('what is known is copied, and an uploaded document comes back as it was [MQ-07]', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Taken along');
  const handbook = '# Deployments\n\nDeployments happen on Tuesdays and need one approval.\n';
  await person.upload(topicId, 'handbook.md', handbook);
  const visitor = await Visitor.enter(browser, inject('url'), {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await person.at(visitor, `/topics/${topicId}`);
  await page.getByRole('main').getByText('Deployments happen on Tuesdays').first().waitFor();

  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText(/copied/i).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'Deployments happen on Tuesdays and need one approval.',
  );

  await page.goto(`/topics/${topicId}/sources`);
  await page.getByRole('button', { name: 'Actions for handbook.md' }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Download' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('handbook.md');
  expect(await readFile(await saved.path(), 'utf8')).toBe(handbook);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test.each(['light', 'dark'] as const)(
  'the privacy page shows every promise with its proof, %s [NB-11]',
  async (colorScheme) => {
    const person = await Person.register(inject('url'));
    const { items } = await person.get<{ items: { id: string; promise: string; state: string }[] }>(
      '/api/privacy/promises',
    );
    const proven = items.filter(({ state }) => state === 'proven').length;
    const visitor = await Visitor.enter(browser, inject('url'), {
      viewport: { width: 390, height: 844 },
      colorScheme,
    });
    const page = await person.at(visitor, '/privacy');
    const ledger = page.getByRole('region', { name: 'Promises and proof' });

    await ledger.getByText(`${proven} of ${items.length} promises`).waitFor();
    await ledger.getByLabel('Find a promise').fill('-');
    for (const { promise } of items) await ledger.getByText(promise, { exact: true }).waitFor();
    for (const tests of await ledger.locator('li summary').all()) await tests.click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);

    await ledger.getByLabel('Find a promise').fill('MQ-09');
    expect(await ledger.locator('.promise').allTextContents()).toEqual([
      'one version can be deleted; permanent and immediate',
    ]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  },
);

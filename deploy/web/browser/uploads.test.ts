import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { sharedBrowser, Visitor } from './browser.ts';
import { Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

test('why a file is not taken is said once, beside its name', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Uploads');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}/sources`);
  await page.getByRole('heading', { name: 'Uploads' }).waitFor();
  const large = { name: 'large.md', mimeType: 'text/markdown', buffer: Buffer.alloc(2 ** 20 + 1, 'a') };
  await page.getByRole('complementary').locator('input[type=file]').setInputFiles([large]);
  await page.getByText('The limit is').first().waitFor();
  expect(await page.getByText('The limit is').count()).toBe(1);
  expect(await page.getByText('large.md').count()).toBe(1);

  await page.getByRole('link', { name: 'Knowledge' }).click();
  await page.getByRole('log').getByText('The limit is').waitFor();
  expect(await page.getByText('The limit is').count()).toBe(1);
  await visitor.leave();
});

test('what is empty, too large or of another kind is called that before it is sent', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Uploads');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  await page.getByRole('heading', { name: 'Uploads' }).waitFor();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/documents')) sent.push(request.url());
  });
  await page
    .getByRole('complementary')
    .locator('input[type=file]')
    .setInputFiles([
      { name: 'empty.md', mimeType: 'text/markdown', buffer: Buffer.alloc(0) },
      { name: 'photo.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
      { name: 'large.md', mimeType: 'text/markdown', buffer: Buffer.alloc(2 ** 20 + 1, 'a') },
    ]);
  await page.getByRole('log').getByText('This file is empty.').waitFor();
  await page.getByRole('log').getByText('This file type isn’t supported').waitFor();
  await page.getByRole('log').getByText('The limit is').waitFor();
  expect(sent).toEqual([]);
  await visitor.leave();
});

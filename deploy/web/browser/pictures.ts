import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, test, vi } from 'vitest';
import { launch, Visitor } from './browser.ts';
import { changelog, chat, meeting, runbook } from './content.ts';
import { Person } from './person.ts';

const FOLDER = join(import.meta.dirname, '../../../docs/pictures');

let browser: Browser;
let person: Person;
let topicId: string;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  browser = await launch();
  person = await Person.register(inject('url'));
  for (const title of ['Incident 2026-11-03', 'Hiring, autumn', 'Berlin office move'])
    await person.topic(title);
  topicId = await person.topic('Billing platform');
  await person.say(topicId, 'Refunds above €500 need approval from finance.');
  await person.say(topicId, 'Chargebacks are answered within five working days.');
  await person.say(topicId, meeting);
  await person.say(topicId, runbook);
  await person.say(topicId, 'Refunds above €800 need approval from finance.');
  await person.say(topicId, 'Which refunds need approval?', 'ask');
});
afterAll(() => browser.close());

test.each(['light', 'dark'] as const)('the main screen, %s', async (colorScheme) => {
  await picture(`topic-${colorScheme}`, { colorScheme }, async (page) => {
    const contested = page.getByRole('main').getByText('Refunds above €500 need approval from finance.');
    await contested.waitFor();
    // on a busy machine the pointer may arrive before the page listens
    await vi.waitFor(
      async () => {
        await page.mouse.move(0, 0);
        await contested.hover();
        await page.getByText('Where this comes from').waitFor({ timeout: 2_000 });
      },
      { timeout: 60_000 },
    );
  });
});

test('on a phone', async () => {
  await picture('topic-phone', { viewport: { width: 390, height: 844 } }, (page) =>
    page.getByRole('main').getByText('Refunds above €500 need approval from finance.').waitFor(),
  );
});

test.each([
  ['minutes', meeting, 'Who owns the dunning e-mails?'],
  ['changelog', changelog, 'The nightly report counted refunds twice.'],
  ['runbook', runbook, 'Never rotate on the last working day'],
  ['chat', chat, 'put an alert on €15,000'],
])('a page made from %s', async (name, text, last) => {
  const made = await person.topic(`From ${name}`);
  await person.say(made, text);
  await picture(
    `page-${name}`,
    { viewport: { width: 1280, height: 860 } },
    (page) => page.getByRole('main').getByText(last).waitFor(),
    `/topics/${made}`,
  );
});

test('a comparison of two versions', async () => {
  await picture(
    'history',
    {},
    (page) => page.getByRole('main').getByText('Chargebacks are answered').waitFor(),
    `/topics/${topicId}/history?compare=1..2`,
  );
});

async function picture(
  name: string,
  options: Parameters<typeof Visitor.enter>[2],
  shows: (page: Page) => Promise<void>,
  address = `/topics/${topicId}`,
): Promise<void> {
  const visitor = await Visitor.enter(browser, inject('url'), options);
  const page = await person.at(visitor, address);
  await shows(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await visitor.leave();
}

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { meeting, runbook } from './content.ts';
import { Person } from './person.ts';

let browser: Browser;
let visitor: Visitor;
let person: Person;
let topicId: string;
let page: Page;

beforeAll(async () => {
  browser = await sharedBrowser();
  person = await Person.register(inject('url'));
  topicId = await person.topic('Billing platform');
  visitor = await Visitor.enter(browser, inject('url'));
  page = await person.at(visitor, `/topics/${topicId}`);
});
afterAll(() => visitor.leave());

/** What a new person does first; each step goes on where the one before ended. */
test('last week’s meeting notes become a page in their shape', async () => {
  await page.getByText('paste last week’s meeting notes').waitFor();
  await say(meeting);
  const main = page.getByRole('main');
  const decisions = main.getByRole('region', { name: 'Decisions' });
  await decisions.getByRole('listitem').nth(1).waitFor();
  expect(await decisions.getByRole('listitem').allTextContents()).toEqual([
    'We move the billing service from us-central1 to europe-west3 in January.',
    'Invoices are sent on the first working day of each month.',
  ]);
  const tasks = main.getByRole('region', { name: 'Action items' });
  expect(await tasks.getByRole('img', { name: 'To do' }).count()).toBe(1);
  expect(await tasks.getByRole('img', { name: 'Done' }).count()).toBe(1);
  const questions = main.getByRole('region', { name: 'Open questions' });
  expect(await questions.getByRole('listitem').count()).toBe(2);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('every line of them is accounted for, in the conversation [NB-12]', async () => {
  const log = page.getByRole('log');
  await log.getByRole('button', { name: 'every line' }).click();
  const lines = log.getByRole('region', { name: 'Every line of your note' });
  await lines.getByText('Invoices are sent on the first working day of each month.').waitFor();
  const said = meeting.split('\n').filter((line) => line.trim() !== '').length;
  expect(await lines.getByRole('listitem').count()).toBeGreaterThanOrEqual(said);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('who one is talking to is said where one talks, with what to expect of it', async () => {
  await page.getByText('Built-in assistant: keeps your words, finds and quotes them.').waitFor();
  await page.getByRole('button', { name: 'Connect a model' }).click();
  await page.getByRole('dialog', { name: 'The built-in assistant' }).getByText('ANTHROPIC_API_KEY').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a runbook keeps its steps, code, table and warning, each with where it comes from', async () => {
  await person.upload(topicId, 'runbook.md', runbook);
  const main = page.getByRole('main');
  const steps = main.getByRole('region', { name: 'Rotate the API key' });
  await steps.getByText('Start the ingest service.').waitFor({ timeout: 30_000 });
  await steps.getByRole('note').getByText('Never rotate on the last working day').waitFor();
  expect(await steps.locator('pre').textContent()).toBe(
    'billing keys rotate --env prod\nbilling keys verify',
  );
  const row = main.getByRole('row', { name: 'prod europe-west3 Dana 6' });
  await row.hover();
  await page.getByText('Where this comes from').waitFor();
  await page.getByRole('link', { name: 'runbook.md', exact: true }).click();
  await main.getByRole('group', { name: 'What became of each part' }).waitFor();
  await main.getByRole('button', { name: 'As written' }).click();
  await main.getByText('| prod | europe-west3 | Dana | 6 |').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a long message is folded until it is asked for', async () => {
  const long = await person.topic('Runbooks, of which the name is longer than the list of topics is wide');
  await person.say(long, `${meeting}\n${runbook}`);
  await person.say(long, 'Invoices are sent on the last working day of each month.');
  await page.goto(`/topics/${long}`);
  const log = page.getByRole('log');
  const shown = async (): Promise<number> =>
    (await log.getByText('You said').first().locator('..').boundingBox())?.height ?? 0;
  const whole = log.getByRole('button', { name: 'Show the whole message' });
  await whole.waitFor();
  const folded = await shown();
  await whole.click();
  await log.getByRole('button', { name: 'Show less', expanded: true }).waitFor();
  expect(await shown()).toBeGreaterThan(folded * 1.5);
  const rail = page.getByRole('navigation', { name: 'Topics' });
  expect(await rail.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  const badge = await rail.getByTitle('1 proposal waiting').boundingBox();
  const { x = 0, width = 0 } = (await rail.boundingBox()) ?? {};
  expect(badge?.width).toBeGreaterThan(10);
  expect((badge?.x ?? Infinity) + (badge?.width ?? 0)).toBeLessThan(x + width);
  expect(visitor.complaints).toEqual([]);
});

async function say(text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill(text);
  await box.press('Enter');
}

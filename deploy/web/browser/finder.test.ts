import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { longText } from './content.ts';
import { Person } from './person.ts';

/** Longer than what a page takes in, so that it stays beside it. */
const handbook = `# House rules

${Array.from({ length: 200 }, (_, i) => `Room ${i + 1} is aired and swept by whoever has its key, every Tuesday before the first meeting of the day begins.`).join(' ')}

# Bicycles

Bicycles are parked in the yard behind the gatehouse.
`;

let browser: Browser;
let person: Person;
let billing: string;
let office: string;

beforeAll(async () => {
  browser = await sharedBrowser();
  person = await Person.register(inject('url'));
  billing = await person.topic('Billing platform');
  office = await person.topic('Office');
  await person.say(billing, longText);
  await person.upload(office, 'handbook.md', handbook);
  const found = async (): Promise<number> =>
    (await person.get<{ items: object[] }>('/api/search?q=gatehouse')).items.length;
  await vi.waitUntil(async () => (await found()) > 0, { timeout: 60_000, interval: 500 });
});

test('everything is found by keyboard alone and opened at its place, marked', async () => {
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${office}`);
  await page.getByRole('heading', { name: 'Office' }).waitFor();

  // a statement, by the beginning of a word
  await page.keyboard.press('/');
  await page.keyboard.type('chargeb');
  await expect.poll(() => active(page)).toContain('Statement · Payments and refunds');
  expect(await page.getByRole('option').locator('mark').first().textContent()).toBe('Chargebacks');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/topics/${billing}#s-*`);
  await page.locator('[data-statement][data-shown]:focus', { hasText: 'Chargebacks are answered' }).waitFor();

  // the same once more, from the end of the page and while something is typed
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await page.keyboard.press('m');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('"delivery record attached"');
  await page.getByRole('status').getByText('1 found').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-shown]:focus', { hasText: 'Chargebacks are answered' }).waitFor();

  // a section
  await find(page, 'payments refunds', 'Section');
  await page.waitForURL(`**/topics/${billing}#h-*`);
  await page.locator('.heading:focus', { hasText: 'Payments and refunds' }).waitFor();

  // a passage, and its source
  await find(page, 'gatehouse', 'Passage of “handbook.md” · Bicycles');
  await page.waitForURL(`**/topics/${office}/sources/*#u-*`);
  await page.locator('[data-passage][aria-current]:focus', { hasText: 'behind the gatehouse' }).waitFor();
  await find(page, 'handbook', 'Source');
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.getByRole('main').getByText('handbook.md').first().waitFor();

  // a topic, before the search has answered
  await page.keyboard.press('/');
  await page.keyboard.type('billing');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Billing platform' }).waitFor();
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('what is in the current topic comes first, or is all that is looked at', async () => {
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${billing}`);
  await page.getByRole('heading', { name: 'Billing platform' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('tuesday');
  await page.getByRole('group', { name: 'Office' }).waitFor();
  expect(await groups(page)).toEqual(['Billing platform', 'Office']);

  await page.keyboard.press('End');
  expect(await active(page)).toContain('Passage of “handbook.md”');
  await page.keyboard.press('ArrowDown');
  expect(await active(page)).toContain('Deployments happen on Tuesdays');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  expect(await active(page)).toContain('Deployments happen on Tuesdays');

  await page.getByRole('button', { name: 'This topic' }).click();
  await expect.poll(() => groups(page)).toEqual(['Billing platform']);
  await page.getByRole('combobox').fill('zeppelin');
  await page.getByRole('status').getByText('Nothing found for “zeppelin”.').waitFor();
  await visitor.leave();
});

test.each([
  ['nobody answers', undefined, 'Can’t reach Mimiq.'],
  ['too much was asked', { status: 429, code: 'too-many-requests' }, 'Too many requests'],
  ['something broke', { status: 500, code: 'internal' }, 'Something went wrong.'],
])('when %s that is said in plain words, and topics are found still', async (_, problem, said) => {
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${office}`);
  await page.getByRole('heading', { name: 'Office' }).waitFor();
  await page.route('**/api/search?*', (route) =>
    problem === undefined
      ? route.abort()
      : route.fulfill({
          status: problem.status,
          contentType: 'application/problem+json',
          json: { type: `urn:mimiq:problem:${problem.code}`, title: problem.code, status: problem.status },
        }),
  );
  await page.keyboard.press('/');
  await page.keyboard.type('bill');
  await page.getByRole('alert').getByText(said).waitFor();
  expect(await groups(page)).toEqual(['Topics']);
  await page.unroute('**/api/search?*');
  // what passes is asked for again by itself
  if (problem?.status === 500) await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('group', { name: 'Billing platform' }).waitFor();
  await visitor.leave();
});

test.each(['light', 'dark'] as const)('it fits a phone and is accessible, %s', async (colorScheme) => {
  const viewport = { width: 390, height: 844 };
  const visitor = await Visitor.enter(browser, inject('url'), { viewport, colorScheme });
  const page = await person.at(visitor, `/topics/${billing}`);
  await page.getByRole('heading', { name: 'Billing platform' }).waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Find anything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Find' });
  const empty = await dialog.boundingBox();
  await page.getByRole('combobox').fill('tuesday');
  await page.getByRole('option').first().waitFor();
  expect(await dialog.boundingBox()).toEqual(empty);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('option', { name: 'Deployments happen' }).click();
  await page.locator('[data-shown]', { hasText: 'Deployments happen' }).waitFor();
  await page.getByRole('navigation', { name: 'Topics' }).waitFor({ state: 'hidden' });
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

/** Opens what the arrow keys lead to first of that kind. */
async function find(page: Page, text: string, kind: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page
    .getByRole('status')
    .getByText(/\d found/)
    .waitFor();
  const options = await page.getByRole('option').count();
  for (let i = 0; i < options && !(await active(page)).includes(kind); i++) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await active(page)).toContain(kind);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The option that Enter opens, as assistive technology is told. */
function active(page: Page): Promise<string> {
  return page.getByRole('combobox').evaluate((input) => {
    const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    return option?.getAttribute('aria-selected') === 'true' ? option.textContent : '';
  });
}

function groups(page: Page): Promise<string[]> {
  return page.getByRole('listbox').locator('[role=group] > h3').allTextContents();
}

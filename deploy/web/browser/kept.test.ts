import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { PASSWORD, Person } from './person.ts';

const SECRET = 'Salaries rise by 4711 in May';

let browser: Browser;
let person: Person;
beforeAll(async () => {
  browser = await sharedBrowser();
  person = await Person.register(inject('url'));
});

test('a draft survives a reload and the end of its session, for its own account alone', async () => {
  const topicId = await person.topic('Written');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  await box(page).fill(SECRET);
  await kept(page, 1);
  await page.reload();
  await shows(page, SECRET);
  expect(await lyingAround(page)).not.toContain(SECRET);
  expect(await lyingAround(page)).not.toContain(topicId);

  // from another device
  const { items } = await person.get<{ items: { id: string }[] }>('/api/auth/sessions');
  for (const { id } of items) await person.remove(`/api/auth/sessions/${id}`).catch(() => undefined);
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
  await page.getByText('Your session has ended').waitFor();
  expect(await lyingAround(page)).not.toContain(SECRET);

  const stranger = await Person.register(inject('url'));
  await signIn(page, stranger.email);
  await page.getByText('Topic not found').waitFor();
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Create an account' }).waitFor();

  await page.goto(`/topics/${topicId}`);
  await signIn(page, person.email);
  await shows(page, SECRET);
  expect(new URL(page.url()).pathname).toBe(`/topics/${topicId}`);
  await visitor.leave();
});

test('what was written offline goes out after a reload, once', async () => {
  await person.signIn();
  const topicId = await person.topic('Offline');
  const other = await person.topic('Where one is later');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  await page.getByText('Say what you know, or ask a question').first().waitFor();
  await keyIsThere(page);
  await visitor.context.setOffline(true);
  await box(page).fill('The office moves to Berlin in May.');
  await box(page).press('Enter');
  await page.getByText('Not sent yet').waitFor();
  await kept(page, 1);

  // in another topic, after a crash of the page
  await page.goto('about:blank');
  await visitor.context.setOffline(false);
  await page.goto(`/topics/${other}`);
  await kept(page, 0);
  await page.getByRole('link', { name: 'Offline' }).click();
  await page.getByRole('main').getByText('The office moves to Berlin in May.').waitFor();
  const { items } = await person.get<{ items: { role: string }[] }>(`/api/topics/${topicId}/messages`);
  expect(items.filter(({ role }) => role === 'user')).toHaveLength(1);
  await visitor.leave();
});

test('an edit of the page survives a reload; signing out names what is unsent, and deletes it', async () => {
  await person.signIn();
  const topicId = await person.topic('Edited');
  await person.say(topicId, 'The office is in Berlin.');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  await page.getByRole('main').getByText('The office is in Berlin.').waitFor();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('main').locator('textarea').first().fill('The office is in Hamburg.');
  await box(page).fill('And another thing');
  await kept(page, 2);
  await page.reload();
  await page.getByRole('button', { name: 'Continue editing' }).click();
  await page.getByRole('main').getByText('The office is in Hamburg.').first().waitFor();
  await shows(page, 'And another thing');

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign out and delete' });
  await dialog.getByText('1 unsent message').waitFor();
  await dialog.getByText('1 unsaved edit').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Sign out and delete' }).click();
  await page.getByRole('link', { name: 'Create an account' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  await kept(page, 0);
  await visitor.leave();
});

test('a note that is being written survives a reload', async () => {
  await person.signIn();
  const topicId = await person.topic('Noted');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}/sources`);
  await page.getByRole('button', { name: 'Add note' }).first().click();
  await page.getByRole('dialog').locator('textarea').fill('Half a note');
  await kept(page, 1);
  await page.reload();
  await page.getByRole('button', { name: 'Add note' }).first().click();
  await shows(page, 'Half a note');
  await visitor.leave();
});

test('two tabs take nothing from each other, and how much room is left is said in time', async () => {
  const writer = await Person.register(inject('url'));
  const topicId = await writer.topic('Long');
  const visitor = await Visitor.enter(browser, inject('url'));
  const first = await writer.at(visitor, `/topics/${topicId}`);
  await box(first).fill('The first thought');
  await kept(first, 1);
  const page = await visitor.context.newPage();
  await page.goto(`${inject('url')}/topics/${topicId}`);
  await box(page).fill('The second thought');
  await kept(page, 2);
  await first.reload();
  await shows(first, 'The first thought');
  await kept(first, 2);
  await first.close();

  await page.reload();
  await vi.waitFor(
    async () =>
      expect((await box(page).inputValue()).split('\n').sort()).toEqual([
        'The first thought',
        'The second thought',
      ]),
    { timeout: 15_000 },
  );
  await kept(page, 1);

  await box(page).fill('x'.repeat(2 ** 20 - 10));
  await page.getByText('10 characters left').waitFor();
  await box(page).press('End');
  await page.keyboard.type('12345678901');
  await page.getByText('1 character too many').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
  expect((await box(page).inputValue()).length).toBe(2 ** 20 + 1);
  await visitor.leave();
});

test('two tabs that edit one page keep an edit each', async () => {
  const writer = await Person.register(inject('url'));
  const topicId = await writer.topic('Edited twice');
  await writer.say(topicId, 'The office is in Berlin.');
  const visitor = await Visitor.enter(browser, inject('url'));
  const first = await writer.at(visitor, `/topics/${topicId}`);
  await edits(first, 'The office is in Hamburg.');
  await kept(first, 1);
  const second = await visitor.context.newPage();
  await second.goto(`${inject('url')}/topics/${topicId}`);
  await edits(second, 'The office is in Vienna.');
  await kept(second, 2);

  await second.close();
  await first.reload();
  await first.getByRole('button', { name: 'Continue editing' }).click();
  const offered = await first.getByRole('main').locator('textarea').first().inputValue();
  expect(['The office is in Hamburg.', 'The office is in Vienna.']).toContain(offered);
  await kept(first, 2);
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await first.getByRole('main').getByText(offered).first().waitFor();
  await kept(first, 1);
  await first.reload();
  await first.getByRole('button', { name: 'Continue editing' }).click();
  expect(await first.getByRole('main').locator('textarea').first().inputValue()).not.toBe(offered);
  await visitor.leave();
});

async function edits(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('main').locator('textarea').first().fill(text);
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Sign in' }).first().click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

function box(page: Page) {
  return page.getByRole('textbox', { name: 'Message' });
}

async function shows(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('textarea')].some(({ value }) => value === wanted),
    text,
  );
}

/** The key for what is kept has come: from then on nobody needs to be asked. */
async function keyIsThere(page: Page): Promise<void> {
  await box(page).fill('x');
  await kept(page, 1);
  await box(page).fill('');
  await kept(page, 0);
}

/** Waits until so many things are kept in the browser. */
async function kept(page: Page, wanted: number): Promise<void> {
  await vi.waitFor(async () => expect(await recordsOf(page)).toHaveLength(wanted), { timeout: 15_000 });
}

/** What is in the client's database, with bytes as characters. Opens none that is not there, which would make it. */
function recordsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'mimiq')) return [];
    const opened = indexedDB.open('mimiq');
    await new Promise((done) => (opened.onsuccess = done));
    const objects = opened.result.transaction('kept').objectStore('kept');
    const [keys, values] = [objects.getAllKeys(), objects.getAll()];
    await new Promise((done) => (values.onsuccess = done));
    opened.result.close();
    return values.result.map((value, i) => JSON.stringify([keys.result[i], readable(value)]));

    function readable(value: unknown): unknown {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
        return new TextDecoder('latin1').decode(value);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, readable(inner)]));
    }
  });
}

/** All that a script can read of what lies in this browser. */
async function lyingAround(page: Page): Promise<string> {
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  return stored + (await recordsOf(page)).join();
}

import type { Browser, Page, Request } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { sharedBrowser, Visitor } from './browser.ts';
import { Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const REFRESH = '**/api/auth/sessions/refresh';
const MOMENTS = ['parsed', 'asked', 'answered'] as const;

function isRefresh(request: Request): boolean {
  return request.url().endsWith('/sessions/refresh');
}

/** Reloads, and comes back when the page is parsed, has asked for a token, or was answered: far from ready. */
async function reloadUntil(page: Page, moment: (typeof MOMENTS)[number]): Promise<void> {
  const seen = {
    parsed: () => Promise.resolve(),
    asked: () => page.waitForRequest(isRefresh),
    answered: () => page.waitForResponse((response) => isRefresh(response.request())),
  }[moment]();
  // not sooner: Chromium refuses to reload a page that it is just putting in another's place
  await page.reload({ waitUntil: 'domcontentloaded' });
  await seen;
}

test('two tabs that need a new token at once share one refresh, and none is signed out', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Shared');
  const visitor = await Visitor.enter(browser, inject('url'));
  const refreshes: number[] = [];
  visitor.context.on('response', (response) => {
    if (response.url().endsWith('/sessions/refresh')) refreshes.push(response.status());
  });
  const first = await person.at(visitor, `/topics/${topicId}`);
  const second = await visitor.open(`/topics/${topicId}`);
  await Promise.all([first, second].map((page) => page.getByRole('heading', { name: 'Shared' }).waitFor()));

  await Promise.all([first.reload(), second.reload()]);
  await Promise.all([first, second].map((page) => page.getByRole('heading', { name: 'Shared' }).waitFor()));

  expect(refreshes.length).toBeGreaterThan(0);
  expect(refreshes.every((status) => status === 200)).toBe(true);
  await visitor.leave();
});

test('signing out in one tab signs out the other', async () => {
  const person = await Person.register(inject('url'));
  await person.topic('Shared');
  const visitor = await Visitor.enter(browser, inject('url'));
  const first = await person.at(visitor, '/');
  const second = await visitor.open('/');
  await second.getByRole('heading', { name: 'Shared' }).waitFor();

  await first.goto('/settings');
  await first.getByRole('button', { name: 'Sign out' }).click();

  await first.getByRole('link', { name: 'Create an account' }).waitFor();
  await second.getByRole('link', { name: 'Create an account' }).waitFor();
  expect(await second.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await visitor.leave();
});

test('a session that was ended elsewhere leads back to the door, and says why', async () => {
  const person = await Person.register(inject('url'));
  await person.topic('Mine');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, '/');
  await page.getByRole('heading', { name: 'Mine' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Mine' }).waitFor();

  // a stolen copy of a token that the browser has used is used after its successor, which ends the session everywhere
  await expect(
    person.post('/api/auth/sessions/refresh', { sessionToken: person.sessionToken }),
  ).rejects.toThrow('401');
  await page.reload();

  await page.getByText('Your session has ended').waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await visitor.leave();
});

test('a tab whose session was ended elsewhere writes nothing more', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Mine');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}`);
  await page.getByRole('textbox', { name: 'Message' }).fill('The office is in Berlin.');

  await person.remove('/api/auth/sessions/current');
  await page.keyboard.press('Enter');

  await page.getByText('Your session has ended').waitFor();
  await person.signIn();
  expect((await person.get<{ items: unknown[] }>(`/api/topics/${topicId}/messages`)).items).toEqual([]);
  await visitor.leave();
});

test('reloading again and again while the token is renewed signs nobody out', async () => {
  const person = await Person.register(inject('url'));
  await person.topic('Kept');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, '/');
  await page.getByRole('heading', { name: 'Kept' }).waitFor();
  const moments: string[] = [];

  for (let time = 0; time < 5; time++) {
    const moment = MOMENTS[Math.floor(Math.random() * MOMENTS.length)] ?? 'asked';
    moments.push(moment);
    await reloadUntil(page, moment);
  }

  // twice, since the pair that the first one got has to be good as well
  for (let time = 0; time < 2; time++) {
    await page.reload();
    await page.getByRole('heading', { name: 'Kept' }).waitFor();
  }
  expect(await page.evaluate(() => Object.keys(localStorage)), moments.join()).toEqual(['mimiq.session']);
  await visitor.leave();
});

test('an answer that is lost on its way is asked for again, and nobody is signed out', async () => {
  const person = await Person.register(inject('url'));
  await person.topic('Kept');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, '/');
  await page.getByRole('heading', { name: 'Kept' }).waitFor();
  const lost: number[] = [];
  await page.route(REFRESH, async (route) => {
    lost.push((await route.fetch()).status());
    await route.abort('connectionreset');
  });
  const failed = page.waitForEvent('requestfailed', isRefresh);
  await page.reload({ waitUntil: 'commit' });
  await failed;
  await page.unroute(REFRESH);

  for (let time = 0; time < 2; time++) {
    await page.reload();
    await page.getByRole('heading', { name: 'Kept' }).waitFor();
  }

  expect(lost).toContain(200);
  await visitor.leave();
});

test('a renewal of a page that was left signs nobody out when it comes after that of the next page', async () => {
  const person = await Person.register(inject('url'));
  await person.topic('Kept');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, '/');
  await page.getByRole('heading', { name: 'Kept' }).waitFor();
  const left = page.waitForRequest(isRefresh);
  // not answered: it lies around until the page is left
  await page.route(REFRESH, () => {});
  await page.reload({ waitUntil: 'commit' });
  const late = (await left).postDataJSON() as { sessionToken: string };
  await page.unroute(REFRESH);
  await page.reload();
  await page.getByRole('heading', { name: 'Kept' }).waitFor();

  await person.post('/api/auth/sessions/refresh', late);

  for (let time = 0; time < 2; time++) {
    await page.reload();
    await page.getByRole('heading', { name: 'Kept' }).waitFor();
  }
  await visitor.leave();
});

test('what one tab changes shows in the other within seconds', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Before');
  const visitor = await Visitor.enter(browser, inject('url'));
  const first = await person.at(visitor, `/topics/${topicId}`);
  const second = await visitor.open(`/topics/${topicId}`);
  await second.getByRole('heading', { name: 'Before' }).waitFor();

  await first.getByRole('button', { name: 'More actions', exact: true }).click();
  await first.getByRole('menuitem', { name: 'Rename' }).click();
  await first.getByRole('textbox', { name: 'Name' }).fill('After');
  await first.getByRole('button', { name: 'Save' }).click();
  await second.getByRole('heading', { name: 'After' }).waitFor({ timeout: 10_000 });

  // and what another device changes
  await person.say(topicId, 'The office moves to Berlin in May.');
  await second.getByRole('main').getByText('The office moves to Berlin in May.').waitFor({ timeout: 15_000 });
  await visitor.leave();
});

import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { PASSWORD, Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

test('a new person signs up and is asked for a first topic', async () => {
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await visitor.open('/');
  await page.getByRole('link', { name: 'Create an account' }).click();

  await page.getByLabel('Email').fill(`new-${Date.now()}@example.org`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByText('Very strong').waitFor();
  await page.getByLabel('Date of birth').fill('1990-05-17');
  await page.getByLabel('I have read and accept the privacy policy').check();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Create an account' }).click();

  await page.getByRole('heading', { name: 'Create a topic to get started' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('what is refused is said at its field, and what was typed stays', async () => {
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await visitor.open('/sign-up');
  await page.getByLabel('Email').fill('young@example.org');
  await page.getByLabel('Password').fill('password1234');
  await page.getByLabel('Date of birth').fill('1990-05-17');
  await page.getByLabel('I have read and accept the privacy policy').check();
  await page.getByRole('button', { name: 'Create an account' }).click();

  await page.getByText('is too easy to guess').waitFor();
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('Date of birth').fill('2020-01-01');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByText('You must be at least 16 to register').waitFor();
  expect(await page.getByLabel('Email').inputValue()).toBe('young@example.org');
  await visitor.leave();
});

test('a wrong password is refused in words', async () => {
  const person = await Person.register(inject('url'));
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await visitor.open('/sign-in');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Wrong email or password.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await visitor.leave();
});

test('an address deep inside is shown after signing in there, and after a reload', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Deep link');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, `/topics/${topicId}/history`);
  await page.getByRole('heading', { name: 'Deep link' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Deep link' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/topics/${topicId}/history`);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('an address deep inside is gone to after signing in by the front page, and only an own one', async () => {
  const person = await Person.register(inject('url'));
  const topicId = await person.topic('Deep link');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await visitor.open(`/topics/${topicId}/history?compare=2..1#top`);
  await page.getByRole('link', { name: 'Sign in' }).first().click();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Date of birth').waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, person.email);
  await page.getByRole('heading', { name: 'Deep link' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/topics/${topicId}/history`);
  expect(new URL(page.url()).search).toBe('?compare=2..1');

  await page.goto('/settings');
  await page.getByText('Accepted policy dated').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Create an account' }).waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');

  await page.goto(`/sign-in?then=${encodeURIComponent('//evil.example/topics')}`);
  await signIn(page, person.email);
  await page.getByRole('heading', { name: 'Deep link' }).waitFor();
  expect(new URL(page.url()).origin).toBe(new URL(inject('url')).origin);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('a password can be looked at while it is typed', async () => {
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await visitor.open('/sign-in');
  const password = page.getByLabel('Password');
  await password.fill(PASSWORD);
  expect(await password.getAttribute('type')).toBe('password');
  await page.getByRole('button', { name: 'Show Password' }).click();
  expect(await password.getAttribute('type')).toBe('text');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hide Password' }).click();
  expect(await password.getAttribute('type')).toBe('password');
  await visitor.leave();
});

test('the session token is alone in local storage, and there are no cookies [MQ-02]', async () => {
  const person = await Person.register(inject('url'));
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, '/');
  await page.getByRole('heading', { name: 'Create a topic to get started' }).waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['mimiq.session']);
  expect(await visitor.context.cookies()).toEqual([]);
  await visitor.leave();
});

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('an account says which policy it accepted, not when it did', async () => {
  const person = await Person.register(inject('url'));
  const { policyVersion } = await person.get<{ policyVersion: string }>('/api/auth/me');
  const visitor = await Visitor.enter(browser, inject('url'));
  const page = await person.at(visitor, '/settings');
  const dated = page.getByText('Accepted policy dated').locator('xpath=following-sibling::dd[1]');
  await dated.waitFor();
  const day = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  expect(await dated.innerText()).toContain(new Date(policyVersion).toLocaleDateString('en-GB', day));
  await visitor.leave();
});

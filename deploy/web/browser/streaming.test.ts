import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SlowModel } from './anthropic.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { Person } from './person.ts';
import { Suite } from './suite.ts';

let browser: Browser;
let model: SlowModel;
let suite: Suite;
let person: Person;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  model = await SlowModel.start();
  suite = await Suite.start({ ANTHROPIC_API_KEY: 'test-key', MIMIQ_CONVERSATION_ANTHROPIC_URL: model.url });
  browser = await sharedBrowser();
  person = await Person.register(suite.url);
});
afterAll(async () => {
  await suite.stop();
  await model.stop();
});
beforeEach(async () => {
  const topicId = await person.topic('Slowly');
  visitor = await Visitor.enter(browser, suite.url);
  page = await person.at(visitor, `/topics/${topicId}`);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  return async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  };
});

test('an answer is shown as it comes, with what it cost', async () => {
  await ask('What is known?');
  await model.say(['Nothing ', 'much ']);
  await answer('Nothing much').waitFor();
  await model.say(['so ', 'far.']);
  model.finish();
  await answer('Nothing much so far.').waitFor();
  await page
    .getByRole('log')
    .getByText(/sent to Claude/i)
    .waitFor();
  await page
    .getByRole('log')
    .getByText(/tokens/)
    .waitFor();
});

test('stop keeps what was said until then', async () => {
  await ask('What is known?');
  await model.say(['A ', 'beginning ']);
  await answer('A beginning').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped. The text so far is kept.').first().waitFor();
  await answer('A beginning').waitFor();
});

test('a reload in the middle goes on where the answer is', async () => {
  await ask('What is known?');
  await model.say(['Before ', 'the ', 'reload, ']);
  await answer('Before the reload,').waitFor();
  await page.reload();
  await answer('Before the reload,').waitFor();
  await model.say(['and ', 'after.']);
  model.finish();
  await answer('Before the reload, and after.').waitFor();
});

test('a connection that breaks in the middle is taken up again, and no word is lost or doubled', async () => {
  await ask('What is known?');
  await model.say(['One ', 'two ']);
  await answer('One two').waitFor();
  await suite.kill('gateway');
  await model.say(['three ', 'four.']);
  model.finish();
  await answer('One two three four.').waitFor({ timeout: 60_000 });
});

test('a service that dies in the middle is said in words, and the question can be asked again', async () => {
  await ask('What is known?');
  await model.say(['Half ', 'an ']);
  await answer('Half an').waitFor();
  await suite.kill('conversation-service');
  await page.getByText('The answer was cut off').first().waitFor({ timeout: 80_000 });
  await page.getByRole('button', { name: 'Ask again' }).click();
  await model.say(['Whole.']);
  model.finish();
  await answer('Whole.').waitFor();
});

test('what is typed while nothing can be reached is kept, and everything recovers by itself', async () => {
  await visitor.context.setOffline(true);
  await page.getByText('Parts of Mimiq are unavailable right now').waitFor({ timeout: 20_000 });
  await page.getByRole('heading', { name: 'Slowly' }).waitFor();
  await ask('Is anybody there?');
  await visitor.context.setOffline(false);
  await model.say(['Yes.']);
  model.finish();
  await answer('Yes.').waitFor({ timeout: 60_000 });
  await page.getByText('Parts of Mimiq are unavailable right now').waitFor({ state: 'detached' });
});

async function ask(text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill(text);
  await box.press('Enter');
}

function answer(text: string) {
  return page.getByRole('log').getByText(text).last();
}

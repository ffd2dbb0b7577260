import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { sharedBrowser, Visitor } from './browser.ts';
import { longText } from './content.ts';
import { Person } from './person.ts';

const TABS = ['', '/review', '/sources', '/history', '/trail'];

let browser: Browser;
let person: Person;
let topicId: string;

beforeAll(async () => {
  browser = await sharedBrowser();
  person = await Person.register(inject('url'));
  topicId = await person.topic('Billing platform');
  await person.say(topicId, longText);
});

test('where one writes takes one line of a phone until it is used', async () => {
  const visitor = await Visitor.enter(browser, inject('url'), { viewport: { width: 390, height: 844 } });
  const page = await person.at(visitor, `/topics/${topicId}`);
  const box = page.getByRole('textbox', { name: 'Message' });
  for (const tab of TABS) {
    await page.goto(`/topics/${topicId}${tab}`);
    await box.waitFor();
    const { height } = (await page.getByRole('complementary', { name: 'Conversation' }).boundingBox()) ?? {};
    expect(height, tab).toBeLessThan(0.09 * 844);
  }

  await box.click();
  await page.getByRole('button', { name: 'Send' }).waitFor();
  await page.getByRole('button', { name: 'Attach a document' }).waitFor();
  await visitor.leave();
});

test('no field of a phone has text so small that the browser zooms in', async () => {
  const visitor = await Visitor.enter(browser, inject('url'), { viewport: { width: 390, height: 844 } });
  const page = await person.at(visitor, `/topics/${topicId}`);
  const small: string[] = [];
  for (const address of [`/topics/${topicId}`, '/settings', '/privacy', '/usage']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    small.push(...(await smallFields(page)));
  }
  expect(small).toEqual([]);
  await visitor.leave();
});

test('at 200 % zoom a laptop still shows lines of the page', async () => {
  // so many pixels has a window of 1280 by 720 then
  const visitor = await Visitor.enter(browser, inject('url'), { viewport: { width: 640, height: 360 } });
  const page = await person.at(visitor, `/topics/${topicId}`);
  await page.getByRole('main').getByText('us-central1').first().waitFor();
  const shown = page.getByRole('main').locator('[data-statement]');
  const aboveTheConversation = async (): Promise<number> => {
    const end = (await page.getByRole('complementary', { name: 'Conversation' }).boundingBox())?.y ?? 0;
    const bottoms = await shown.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
    return bottoms.filter((bottom) => bottom <= end).length;
  };
  await expect.poll(aboveTheConversation).toBeGreaterThanOrEqual(2);
  await visitor.leave();
});

/** Fields that iOS would zoom to: their text is under 16 pixels. */
function smallFields(page: Page): Promise<string[]> {
  const fields = page.locator('input:not([type=checkbox], [type=file], [type=radio]), textarea, select');
  return fields.evaluateAll((all) =>
    all.filter((each) => parseFloat(getComputedStyle(each).fontSize) < 16).map((each) => each.outerHTML),
  );
}

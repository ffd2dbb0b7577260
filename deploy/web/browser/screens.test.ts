import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityProblems } from './axe.ts';
import { sharedBrowser, Visitor } from './browser.ts';
import { longText } from './content.ts';
import { Person } from './person.ts';

const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 720 },
  wide: { width: 1920, height: 1080 },
};
const PICTURES = join(import.meta.dirname, '../target/screens');

let browser: Browser;
let person: Person;
let topicId: string;
let sourceId: string;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await sharedBrowser();
  person = await Person.register(inject('url'));
  topicId = await person.topic('Billing platform');
  await person.say(topicId, longText);
  await person.say(topicId, 'The billing service is owned by Priya Raman.');
  await person.say(topicId, 'When are invoices issued?', 'ask');
  const sources = await person.get<{ items: { id: string }[] }>(`/api/topics/${topicId}/sources`);
  sourceId = sources.items.at(-1)?.id ?? '';
});

/** What is on a screen once it has been filled. */
const screens: Record<string, { at: () => string; shows: (page: Page) => Promise<void> }> = {
  knowledge: {
    at: () => `/topics/${topicId}`,
    shows: (page) => page.getByRole('main').getByText('Dana Whitfield').first().waitFor(),
  },
  review: {
    at: () => `/topics/${topicId}/review`,
    shows: (page) => page.getByRole('main').getByText('Priya Raman').first().waitFor(),
  },
  sources: {
    at: () => `/topics/${topicId}/sources`,
    shows: (page) =>
      page
        .getByRole('main')
        .getByRole('link', { name: /billing/i })
        .first()
        .waitFor(),
  },
  source: {
    at: () => `/topics/${topicId}/sources/${sourceId}`,
    shows: (page) => page.getByRole('main').getByText('passages used on the page').first().waitFor(),
  },
  history: {
    at: () => `/topics/${topicId}/history`,
    shows: (page) => page.getByRole('main').getByText('Version 1').first().waitFor(),
  },
  trail: {
    at: () => `/topics/${topicId}/trail`,
    shows: (page) => page.getByRole('main').getByText('Topic created').waitFor(),
  },
  usage: { at: () => '/usage', shows: (page) => page.getByRole('heading', { name: 'Calls' }).waitFor() },
  privacy: { at: () => '/privacy', shows: (page) => page.getByText('Account created').waitFor() },
  policy: { at: () => '/policy', shows: (page) => page.getByText('Last updated').waitFor() },
  settings: { at: () => '/settings', shows: (page) => page.getByText('This browser').waitFor() },
};

describe.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('on a %s', (size) => {
  test.each(['light', 'dark'] as const)('every screen is whole and accessible, %s', async (colorScheme) => {
    const visitor = await Visitor.enter(browser, inject('url'), { viewport: SIZES[size], colorScheme });
    const page = await person.at(visitor, '/privacy');
    for (const [name, screen] of Object.entries(screens)) {
      await page.goto(screen.at());
      try {
        await screen.shows(page);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await tooWide(page), `${name} scrolls sideways`).toBe(false);
        expect(await accessibilityProblems(page), name).toEqual([]);
      } catch (error) {
        await page.screenshot({ path: join(PICTURES, `failed-${name}-${size}-${colorScheme}.png`) });
        throw error;
      }
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});

function tooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

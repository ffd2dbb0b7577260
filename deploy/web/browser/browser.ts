import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium of this machine: `CHROMIUM`, or the first on the PATH. */
function executable(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found =
    process.env['CHROMIUM'] ??
    folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
  if (found === undefined)
    throw new Error('The browser tests need Chromium: install it, or name it in CHROMIUM.');
  return found;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

let shared: Promise<Browser> | undefined;

/** One for all tests, whose visitors have nothing in common but the process; it ends with that of the tests. */
export function sharedBrowser(): Promise<Browser> {
  return (shared ??= launch());
}

/** A browser of its own, with its own storage; what goes wrong in its pages is kept to be looked at. */
export class Visitor {
  readonly context: BrowserContext;
  /** Violations of the content security policy, exceptions and errors in the console, as they come. */
  readonly complaints: string[] = [];

  private constructor(context: BrowserContext) {
    this.context = context;
  }

  static async enter(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const visitor = new Visitor(
      await browser.newContext({
        baseURL: url,
        locale: 'en-GB',
        viewport: { width: 1440, height: 900 },
        ...options,
      }),
    );
    await visitor.context.exposeFunction('complain', (text: string) => visitor.complaints.push(text));
    await visitor.context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const complain = (window as unknown as { complain: (text: string) => void }).complain;
        complain(
          `${event.violatedDirective} forbids ${event.blockedURI} ${event.sample} at ${event.sourceFile}`,
        );
      });
    });
    return visitor;
  }

  async open(address: string): Promise<Page> {
    const page = await this.context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // the browser writes a line for every answer that is a refusal; those are looked at where they are expected
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.complaints.push(message.text());
      }
    });
    await page.goto(address);
    return page;
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

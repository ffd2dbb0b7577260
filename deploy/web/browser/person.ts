import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Visitor } from './browser.ts';

export const PASSWORD = 'a long walk in the rain';

/** Someone with an account, who can also do by the API what a test does not look at. */
export class Person {
  readonly email = `dana-${randomUUID()}@example.org`;
  readonly #url: string;
  #accessToken = '';
  sessionToken = '';

  private constructor(url: string) {
    this.#url = url;
  }

  static async register(url: string): Promise<Person> {
    const person = new Person(url);
    const account = {
      email: person.email,
      password: PASSWORD,
      birthDate: '1990-05-17',
      acceptedPolicy: true,
    };
    await person.post('/api/auth/accounts', account);
    await person.signIn();
    return person;
  }

  async signIn(): Promise<void> {
    const tokens = await this.post<{ accessToken: string; sessionToken: string }>('/api/auth/sessions', {
      email: this.email,
      password: PASSWORD,
    });
    this.#accessToken = tokens.accessToken;
    this.sessionToken = tokens.sessionToken;
  }

  /** Opens the client as this person, in a session that is the browser's own. */
  async at(visitor: Visitor, address: string): Promise<Page> {
    await this.signIn();
    await visitor.context.addInitScript((token) => {
      if (sessionStorage.getItem('entered') !== null) return;
      sessionStorage.setItem('entered', 'yes');
      if (localStorage.getItem('mimiq.session') === null) localStorage.setItem('mimiq.session', token);
    }, this.sessionToken);
    return visitor.open(address);
  }

  async topic(title: string): Promise<string> {
    return (await this.post<{ id: string }>('/api/topics', { title })).id;
  }

  /** Says something and waits for the answer to be complete. */
  async say(topicId: string, text: string, intent: 'ask' | 'update' | 'auto' = 'update'): Promise<string> {
    const response = await this.#send(
      'POST',
      `/api/topics/${topicId}/messages`,
      JSON.stringify({ text, intent }),
      {
        Accept: 'text/event-stream',
        'Content-Type': 'application/json',
      },
    );
    return response.text();
  }

  async upload(topicId: string, name: string, text: string): Promise<{ id: string }> {
    const form = new FormData();
    form.append(
      'file',
      new Blob([text], { type: name.endsWith('.md') ? 'text/markdown' : 'text/plain' }),
      name,
    );
    const response = await this.#send('POST', `/api/topics/${topicId}/documents`, form);
    return (await response.json()) as { id: string };
  }

  async get<T>(path: string): Promise<T> {
    return (await (await this.#send('GET', path)).json()) as T;
  }

  async post<T = unknown>(path: string, body: object): Promise<T> {
    const headers = { 'Content-Type': 'application/json' };
    const response = await this.#send('POST', path, JSON.stringify(body), headers);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  async remove(path: string): Promise<void> {
    await this.#send('DELETE', path);
  }

  async #send(method: string, path: string, body?: string | FormData, headers: Record<string, string> = {}) {
    const authorization: Record<string, string> =
      this.#accessToken === '' ? {} : { Authorization: `Bearer ${this.#accessToken}` };
    const response = await fetch(this.#url + path, {
      method,
      headers: { ...headers, ...authorization },
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
}

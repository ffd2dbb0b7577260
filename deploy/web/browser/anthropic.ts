import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands in for Anthropic's `POST /v1/messages`: streams an answer in the API's format, one word at a time, as fast as
 * the test lets it.
 */
export class SlowModel {
  readonly #server: Server;
  #running: { response: ServerResponse } | undefined;
  #waiting: (() => void)[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      // GET /v1/models/{id}: the service asks for its model before it is asked anything
      if (request.method === 'GET') {
        response.end(JSON.stringify({ type: 'model' }));
        return;
      }
      request.resume();
      request.once('end', () => this.#begin(response));
    });
  }

  static async start(): Promise<SlowModel> {
    const model = new SlowModel();
    await new Promise<void>((listening) => model.#server.listen(0, '127.0.0.1', listening));
    return model;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Waits until it is asked, then says these words; the answer is not over until `finish`. */
  async say(words: string[]): Promise<void> {
    if (this.#running === undefined) await new Promise<void>((asked) => this.#waiting.push(asked));
    for (const word of words) {
      this.#event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: word } });
    }
  }

  finish(): void {
    this.#event({ type: 'content_block_stop', index: 0 });
    this.#event({ type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 40 } });
    this.#event({ type: 'message_stop' });
    this.#running?.response.end();
    this.#running = undefined;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  #begin(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    this.#running = { response };
    response.once('close', () => {
      if (this.#running?.response === response) this.#running = undefined;
    });
    const usage = {
      input_tokens: 100,
      output_tokens: 1,
      cache_read_input_tokens: 0,
      cache_creation_input_tokens: 0,
    };
    this.#event({ type: 'message_start', message: { id: 'msg_1', role: 'assistant', content: [], usage } });
    this.#event({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } });
    this.#waiting.splice(0).forEach((asked) => asked());
  }

  #event(event: { type: string } & Record<string, unknown>): void {
    this.#running?.response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  }
}

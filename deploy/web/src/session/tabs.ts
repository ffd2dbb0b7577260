/** Messages of one kind between the tabs of this browser; a tab does not hear itself. */
export class TabChannel<T> {
  readonly #channel: BroadcastChannel;

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
  }

  tell(message: T): void {
    this.#channel.postMessage(message);
  }

  /** Calls back for each message; the answer stops that. */
  listen(heard: (message: T) => void): () => void {
    const listener = (event: MessageEvent<T>): void => heard(event.data);
    this.#channel.addEventListener('message', listener);
    return () => this.#channel.removeEventListener('message', listener);
  }
}

import { createSubscriber } from 'svelte/reactivity';

const TICK_MS = 30_000;

/** The time, good to half a minute: what reads it is rendered again as time goes on. */
class Clock {
  #subscribe = createSubscriber((update) => {
    const timer = setInterval(update, TICK_MS);
    return () => clearInterval(timer);
  });

  get now(): Date {
    this.#subscribe();
    return new Date();
  }
}

export const clock = new Clock();

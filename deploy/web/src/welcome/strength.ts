import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** How hard a password is to guess: 0 (at once) to 4 (very). The service judges for itself. */
export function strengthOf(password: string): 0 | 1 | 2 | 3 | 4 {
  return zxcvbn.check(password.slice(0, 100)).score;
}

import { common } from './common';
import { conversation } from './conversation';
import { find } from './find';
import { history } from './history';
import { knowledge } from './knowledge';
import { review } from './review';
import { shell } from './shell';
import { sources } from './sources';
import { topic } from './topic';
import { welcome } from './welcome';

/** English. One file for each feature; a word with a number or a name in it is a function. */
export const en = {
  common,
  conversation,
  find,
  history,
  knowledge,
  review,
  shell,
  sources,
  topic,
  welcome,
};

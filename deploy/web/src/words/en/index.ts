import { audit } from './audit';
import { common } from './common';
import { conversation } from './conversation';
import { find } from './find';
import { history } from './history';
import { knowledge } from './knowledge';
import { privacy } from './privacy';
import { promises } from './promises';
import { review } from './review';
import { settings } from './settings';
import { shell } from './shell';
import { sources } from './sources';
import { topic } from './topic';
import { trail } from './trail';
import { usage } from './usage';
import { welcome } from './welcome';

/** English. One file for each feature; a word with a number or a name in it is a function. */
export const en = {
  audit,
  common,
  conversation,
  find,
  history,
  knowledge,
  privacy,
  promises,
  review,
  settings,
  shell,
  sources,
  topic,
  trail,
  usage,
  welcome,
};

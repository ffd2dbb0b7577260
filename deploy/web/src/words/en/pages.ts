import { audit } from './audit';
import { exports } from './export';
import { privacy } from './privacy';
import { promises } from './promises';
import { settings } from './settings';
import { trail } from './trail';
import { usage } from './usage';

/** English, of the pages that are loaded when they are first wanted. */
export const enPages = {
  audit,
  exports,
  privacy,
  promises,
  settings,
  trail,
  usage,
};

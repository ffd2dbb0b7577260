import { audit } from './audit';
import { privacy } from './privacy';
import { promises } from './promises';
import { settings } from './settings';
import { trail } from './trail';
import { usage } from './usage';

/** English, of the pages that are loaded when they are first wanted. */
export const enPages = {
  audit,
  privacy,
  promises,
  settings,
  trail,
  usage,
};

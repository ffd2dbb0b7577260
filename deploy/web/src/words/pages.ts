import { enPages } from './en/pages';

/** Every word of the pages that are loaded when they are first wanted, apart, so that nobody waits for them at first. */
export const pageWords: typeof enPages = enPages;

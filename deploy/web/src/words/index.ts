import { en } from './en';

/** Every word the client says. Another language is another object of this shape, loaded instead. */
export type Words = typeof en;

export const words: Words = en;

/** Which locale times, numbers and money are written in. */
export const locale = navigator.language;

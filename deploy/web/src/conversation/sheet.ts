import { MediaQuery } from 'svelte/reactivity';
import type { Attachment } from 'svelte/attachments';
import { navigate, route } from '../routes';

/** Where there is no room for the conversation beside the page. */
const phone = new MediaQuery('max-width: 56rem');

/** On a phone the conversation is a sheet over the page. Being open is a place in the history: back closes it. */
export const sheet = {
  get isOpen(): boolean {
    return phone.current && isOpened(route.state);
  },

  /** On a phone, and closed: one line says that one can write. */
  get isFolded(): boolean {
    return phone.current && !isOpened(route.state);
  },

  open(): void {
    if (this.isOpen || !phone.current) return;
    const { pathname, search, hash } = location;
    void navigate(pathname as '/', { search, hash, state: { sheet: true }, scrollToTop: false });
  },

  close(): void {
    if (this.isOpen) history.back();
  },
};

function isOpened(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'sheet' in state;
}

/** Nothing beside the element can be reached while it covers all, but for what is said to the person. */
export const alone: Attachment<HTMLElement> = (element) => {
  const covered: HTMLElement[] = [];
  for (let at: HTMLElement = element; at.parentElement !== null; at = at.parentElement) {
    for (const other of at.parentElement.children) {
      if (other === at || !(other instanceof HTMLElement) || other.inert) continue;
      if (other.matches('script, [role=status]')) continue;
      other.inert = true;
      covered.push(other);
    }
  }
  return () => covered.forEach((other) => (other.inert = false));
};

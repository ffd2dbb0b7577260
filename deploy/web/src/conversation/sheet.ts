import type { Attachment } from 'svelte/attachments';
import { navigate, route } from '../routes';

/** On a phone the conversation is a sheet over the page. Being open is a place in the history: back closes it. */
export const sheet = {
  get isOpen(): boolean {
    return typeof route.state === 'object' && route.state !== null && 'sheet' in route.state;
  },

  open(): void {
    if (this.isOpen || !isPhone()) return;
    const { pathname, search, hash } = location;
    void navigate(pathname as '/', { search, hash, state: { sheet: true }, scrollToTop: false });
  },

  close(): void {
    if (this.isOpen) history.back();
  },
};

/** Where there is no room for the conversation beside the page. */
function isPhone(): boolean {
  return matchMedia('(max-width: 56rem)').matches;
}

/** Nothing beside the element can be reached while it covers all, but for what is said to the person. */
export const alone: Attachment<HTMLElement> = (element) => {
  if (!isPhone()) return;
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

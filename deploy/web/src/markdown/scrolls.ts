import type { Attachment } from 'svelte/attachments';

/** What scrolls sideways is reached by keyboard and has a name; while all of it is in sight it is in nobody's way. */
export function scrolls(name: string): Attachment<HTMLElement> {
  return (box) => {
    const look = (): void => {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
        box.role = 'region';
        box.ariaLabel = name;
      } else for (const attribute of ['tabindex', 'role', 'aria-label']) box.removeAttribute(attribute);
    };
    const observer = new ResizeObserver(look);
    observer.observe(box);
    if (box.firstElementChild !== null) observer.observe(box.firstElementChild);
    return () => observer.disconnect();
  };
}

/** What a key does while a place is shown; `?` lists those with words. */
export type Shortcuts = Record<string, () => void>;

const active: Shortcuts[] = [];

/** Makes keys work until the answer is called: `$effect(() => shortcuts({ j: next }))`. The newest place wins. */
export function shortcuts(keys: Shortcuts): () => void {
  active.push(keys);
  return () => {
    active.splice(active.indexOf(keys), 1);
  };
}

/** Single keys are for reading: none while something is typed, a dialog is open, or with a modifier. */
export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
  const action = active.findLast((keys) => event.key in keys)?.[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

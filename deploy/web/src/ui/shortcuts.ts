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

/** Single keys are for reading: none while something is typed. Those with Ctrl or Cmd, as `Ctrl+k`, work there too. */
export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  const isCombined = event.ctrlKey || event.metaKey;
  if ((!isCombined && isTyping(event.target)) || document.querySelector('dialog[open]') !== null) return;
  const key = isCombined ? `Ctrl+${event.key}` : event.key;
  const action = active.findLast((keys) => key in keys)?.[key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

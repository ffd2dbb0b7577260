import { tick } from 'svelte';

/** To the page: what had the focus is gone with what was shown before. */
export async function focusPage(): Promise<void> {
  await tick();
  document.getElementById('page')?.focus({ preventScroll: true });
}

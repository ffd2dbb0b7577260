import { tick } from 'svelte';

/** Gives the focus to the page when what had it has gone. */
export async function refocus(): Promise<void> {
  await tick();
  if (document.activeElement === document.body)
    document.getElementById('page')?.focus({ preventScroll: true });
}

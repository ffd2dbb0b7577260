import type { Snippet } from 'svelte';

/** What the page of a tab puts beside the title: `$effect(() => headActions.show(actions))`. */
class HeadActions {
  snippet = $state.raw<Snippet | undefined>();

  show(snippet: Snippet): () => void {
    this.snippet = snippet;
    return () => {
      if (this.snippet === snippet) this.snippet = undefined;
    };
  }
}

export const headActions = new HeadActions();

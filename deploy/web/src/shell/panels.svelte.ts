/** Which of the shell's dialogs is open. */
class Panels {
  open = $state<'finder' | 'new-topic' | 'keys' | undefined>();
  /** whether the rail is shown where there is no room for it beside the page */
  rail = $state(false);
}

export const panels = new Panels();

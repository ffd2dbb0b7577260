/** A line that says what was just done, for a while, with a way back where there is one. */
export interface Notice {
  id: number;
  text: string;
  undo?: (() => void) | undefined;
  /** leads to what it is about */
  link?: { label: string; href: string } | undefined;
  problem: boolean;
}

const SHOWN_MS = 7_000;

class Notices {
  items = $state<Notice[]>([]);
  #last = 0;

  say(text: string, undo?: () => void, link?: Notice['link']): void {
    this.#show({ text, undo, link, problem: false });
  }

  problem(text: string): void {
    this.#show({ text, problem: true });
  }

  dismiss(id: number): void {
    this.items = this.items.filter((notice) => notice.id !== id);
  }

  #show(notice: Omit<Notice, 'id'>): void {
    const id = ++this.#last;
    this.items = [...this.items.slice(-2), { id, ...notice }];
    setTimeout(() => this.dismiss(id), SHOWN_MS);
  }
}

export const notices = new Notices();

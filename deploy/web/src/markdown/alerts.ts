import type { Blockquote, Nodes } from 'mdast';

export type Alert = 'note' | 'tip' | 'important' | 'warning' | 'caution';

declare module 'mdast' {
  interface BlockquoteData {
    alert?: Alert;
  }
}

const SIGN = /^\[!(note|tip|important|warning|caution)\][^\S\n]*(?:\n|$)/i;

/** Quotes whose first line is `[!NOTE]` or its like are alerts, and lose that line. */
export function findAlerts(node: Nodes): void {
  if (node.type === 'blockquote') beAlert(node);
  if ('children' in node) node.children.forEach(findAlerts);
}

function beAlert(quote: Blockquote): void {
  const [paragraph] = quote.children;
  if (paragraph?.type !== 'paragraph') return;
  const [text, next] = paragraph.children;
  if (text?.type !== 'text') return;
  const [sign, alert] = SIGN.exec(text.value) ?? [];
  if (sign === undefined || alert === undefined) return;
  // a sign alone on its line before anything but text and a break is none
  if (sign === text.value && next !== undefined && next.type !== 'break') return;
  quote.data = { ...quote.data, alert: alert.toLowerCase() as Alert };
  text.value = text.value.slice(sign.length);
  if (text.value !== '') return;
  paragraph.children.splice(0, next === undefined ? 1 : 2);
  if (paragraph.children.length === 0) quote.children.shift();
}

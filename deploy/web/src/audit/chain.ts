import type { Schema } from '../api/client';

export type AuditEntry = Schema['AuditEntry'];

/** Where the first entry's chain begins. */
const START = '0'.repeat(64);

/** What came of checking a chain: how far it holds, and where it does not. */
export interface Verdict {
  checked: number;
  /** sequence of the entry that does not follow from the one before */
  brokenAt?: number;
}

/**
 * Checks that every entry's hash follows from its content and the entry before, by the formula the service publishes
 * with `GET /api/audit`.
 *
 * @param entries newest first, down to the very first
 */
export async function verify(entries: readonly AuditEntry[]): Promise<Verdict> {
  let previousHash = START;
  let checked = 0;
  for (const entry of [...entries].reverse()) {
    const follows = entry.sequence === checked + 1 && entry.previousHash === previousHash;
    if (!follows || entry.hash !== (await hashOf(entry))) return { checked, brokenAt: entry.sequence };
    previousHash = entry.hash;
    checked++;
  }
  return { checked };
}

export async function hashOf(entry: AuditEntry): Promise<string> {
  const lines = [
    'mimiq-audit-v1',
    entry.sequence,
    entry.previousHash,
    entry.id,
    entry.at,
    entry.actor.kind,
    entry.actor.id,
    entry.action,
    entry.outcome,
    entry.subjectDigest,
  ];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n')));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import fc from 'fast-check';
import type { StreamEvent } from '../api/stream';

/** Events as a stream numbers them. */
export function streamOf(events: [event: string, data: object][], after = 0): StreamEvent[] {
  return events.map(([event, data], i) => ({ id: String(after + i + 1), event, data: JSON.stringify(data) }));
}

const delta = fc.string({ unit: 'binary', minLength: 1 }).map((text) => ['delta', { text }] as const);
const citation = fc
  .record({
    statementId: fc.constantFrom('s1', 's2', 's3'),
    start: fc.nat(),
    end: fc.nat(),
    quote: fc.string(),
  })
  .map((data) => ['citation', data] as const);
const middle = fc.oneof({ weight: 3, arbitrary: delta }, citation);
const end = fc.constantFrom(
  ['done', { stopReason: 'end' }] as const,
  ['done', { stopReason: 'stopped' }] as const,
  ['error', { type: 'urn:mimiq:problem:ai-timeout', title: 'Too long', status: 504 }] as const,
);

/** Whole streams of answers. */
export const scripts: fc.Arbitrary<StreamEvent[]> = fc
  .tuple(fc.array(middle, { maxLength: 20 }), fc.option(fc.nat()), end)
  .map(([said, version, last]) =>
    streamOf([
      ['message', { messageId: 'a1', userMessageId: 'q1', intent: 'ask' }],
      ...said.map(([event, data]): [string, object] => [event, data]),
      ...(version === null ? [] : [['change', { version }] as [string, object]]),
      [...last],
    ]),
  );

import { describe, expect, it } from 'vitest';
import { countOf, outlineOf } from './outline';

const lead = 'handbook.md, 24 November 2026. **Kept** as a source.';
const list = '- [1 Booking](source:h#3)\n- [2 Per *diem*](source:h#9)\n  - [Meals](source:h#12)\n';

describe('the outline of a document', () => {
  it('is a line about it and its headings, one under the other', () => {
    expect(outlineOf(`${lead}\n\n${list}`)).toEqual({
      lead,
      sourceId: 'h',
      entries: [
        { text: '1 Booking', link: { sourceId: 'h', unit: 3 }, inside: [] },
        {
          text: '2 Per diem',
          link: { sourceId: 'h', unit: 9 },
          inside: [{ text: 'Meals', link: { sourceId: 'h', unit: 12 }, inside: [] }],
        },
      ],
    });
  });

  it('counts all of its headings', () => {
    expect(countOf(outlineOf(`${lead}\n\n${list}`)?.entries ?? [])).toBe(3);
  });

  it.each([
    list,
    lead,
    `${lead}\n\n${list}\n\nAnd more.`,
    `${lead}\n\n${list}- Invoices go out monthly.\n`,
    `${lead}\n\n${list}- [Other](source:other#1)\n`,
    `${lead}\n\n- [1 Booking](https://example.org)\n- see ](source:\n`,
  ])('is not what has more or less than that: %j', (body) => expect(outlineOf(body)).toBeUndefined());
});

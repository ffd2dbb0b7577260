import { expect, test } from 'vitest';
import { ACCEPT, isReadable, mostBytesOf } from './kinds';

function file(name: string): File {
  return new File(['x'], name);
}

test('pictures and documents may be large, texts may not', () => {
  expect(mostBytesOf(file('plan.PNG'))).toBe(100 << 20);
  expect(mostBytesOf(file('plan.docx'))).toBe(100 << 20);
  expect(mostBytesOf(file('plan.md'))).toBe(1 << 20);
});

test('what the server takes can be chosen, and nothing else', () => {
  for (const name of ['a.jpeg', 'a.webp', 'a.tiff', 'a.eml', 'a.msg', 'a.ods', 'a.odp', 'a.rtf']) {
    expect(isReadable(file(name)), name).toBe(true);
    expect(ACCEPT.split(','), name).toContain(name.slice(1));
  }
  expect(isReadable(file('a.exe'))).toBe(false);
});

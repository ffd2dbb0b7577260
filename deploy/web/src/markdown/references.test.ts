import { describe, expect, it } from 'vitest';
import { decodeNamedCharacterReference } from './references';

describe('named character references', () => {
  it('are the signs that the browser takes them for', () => {
    const browser = document.createElement('i');
    const names = [
      'amp',
      'lt',
      'gt',
      'quot',
      'apos',
      'nbsp',
      'uuml',
      'yuml',
      'OElig',
      'Omega',
      'piv',
      'ndash',
      'hellip',
      'euro',
      'trade',
      'alefsym',
      'rarr',
      'hArr',
      'forall',
      'sdot',
      'loz',
      'diams',
    ];
    for (const name of names) {
      browser.innerHTML = `&${name};`;
      expect(decodeNamedCharacterReference(name), name).toBe(browser.textContent);
    }
  });

  it('are nothing when no sign has the name', () => {
    expect(decodeNamedCharacterReference('mimiq')).toBe(false);
    expect(decodeNamedCharacterReference('160')).toBe(false);
  });
});

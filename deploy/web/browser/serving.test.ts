import { expect, inject, test } from 'vitest';

test('a new build is seen at once, and what carries a hash is kept for good', async () => {
  const index = await fetch(`${inject('url')}/topics/any/history`, { headers: { Accept: 'text/html' } });
  expect(index.headers.get('Cache-Control')).toBe('no-cache');
  const assets = [...(await index.text()).matchAll(/"(\/assets\/[^"]+)"/g)].map(
    ([, address]) => address ?? '',
  );
  expect(assets.length).toBeGreaterThan(1);
  for (const address of assets) {
    const asset = await fetch(inject('url') + address);
    expect(asset.status).toBe(200);
    expect(asset.headers.get('Cache-Control')).toContain('immutable');
  }
});

test('the content security policy makes no exception', async () => {
  const policy = (await fetch(`${inject('url')}/`)).headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain("trusted-types 'none'");
  expect(policy).not.toContain('unsafe');
});

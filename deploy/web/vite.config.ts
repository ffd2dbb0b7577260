import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { firstLoadBudget } from './scripts/budget.ts';

/** Where `npm run dev` finds a running suite. */
const gateway = process.env['MIMIQ_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [svelte(), firstLoadBudget(150_000, ['topic/TopicPage.svelte', 'knowledge/Knowledge.svelte'])],
  build: {
    // the gateway serves the folder `web` of its class path
    outDir: 'target/classes/web',
    emptyOutDir: true,
    target: 'es2022',
    // a data: address would need an exception in the content security policy for fonts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': gateway } },
  // the package lets the browser decode by HTML, which the content security policy forbids
  resolve: {
    alias: {
      'decode-named-character-reference': fileURLToPath(
        new URL('src/markdown/references.ts', import.meta.url),
      ),
    },
    // Vitest would otherwise take Svelte's server build, which has no life cycle
    ...(process.env['VITEST'] === undefined ? {} : { conditions: ['browser'] }),
  },
  test: {
    include: ['src/**/*.test.ts', 'scripts/*.test.js'],
    environment: 'jsdom',
    // the promise ledger reads it
    reporters: ['default', ['junit', { outputFile: 'target/unit-reports/junit.xml' }]],
    restoreMocks: true,
    // one process and one jsdom for all files: starting 42 of each took four fifths of the time
    isolate: false,
  },
});

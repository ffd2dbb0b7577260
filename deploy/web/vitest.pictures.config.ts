import { defineConfig } from 'vitest/config';

/** `npm run pictures`: draws the README's pictures anew from the really started suite. */
export default defineConfig({
  test: {
    include: ['browser/pictures.ts'],
    globalSetup: 'browser/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});

import { defineConfig } from 'vitest/config';

/** Tests in a real browser against the really started suite: what is built must be there (`mvn package`). */
export default defineConfig({
  test: {
    include: ['browser/**/*.test.ts'],
    globalSetup: 'browser/setup.ts',
    testTimeout: 90_000,
    hookTimeout: 240_000,
    // two cores carry a browser and eight processes
    fileParallelism: false,
    // one process and one browser for all files: each test enters with storage of its own
    isolate: false,
    reporters: ['default', ['junit', { outputFile: 'target/browser-reports/junit.xml' }]],
  },
});

import { defineConfig } from 'vitest/config';

/** The tests in a real browser, against an exchange that runs; they share its members, and so go one after the other. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    reporters: ['default', ['junit', { outputFile: 'target/failsafe-reports/TEST-web-e2e.xml' }]],
  },
});

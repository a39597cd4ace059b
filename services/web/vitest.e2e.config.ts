import { defineConfig } from 'vitest/config';

/** Whether a page is left open for so long and measured, rather than used. */
const endures = process.env['BOURSE_ENDURANCE_MINUTES'] !== undefined;
const name = endures ? 'endurance' : 'e2e';

/** The tests in a real browser, against an exchange that runs; they share its members, and so go one after the other. */
export default defineConfig({
  test: {
    include: [endures ? 'e2e/endurance.e2e.ts' : 'e2e/!(endurance).e2e.ts'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    reporters: ['default', ['junit', { outputFile: `target/failsafe-reports/TEST-web-${name}.xml` }]],
  },
});

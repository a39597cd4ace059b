import { defineConfig } from 'vitest/config';
import { pretendGateway } from './dev/pretend.ts';

/** Where the gateway answers while the page is worked on; `npm run pretend` does without one. */
const gateway = process.env['BOURSE_GATEWAY'] ?? 'http://127.0.0.1:8080';

export default defineConfig(({ mode }) => ({
  plugins: mode === 'pretend' ? [pretendGateway()] : [],
  build: {
    // Into the jar, where the gateway serves it from; everything under assets is named by its content.
    outDir: 'target/classes/web',
    emptyOutDir: true,
    // Scripts and styles stay files: the page's policy allows no inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    port: 5173,
    proxy: mode === 'pretend' ? {} : { '/api': { target: gateway, ws: true }, '/config.json': gateway },
  },
  test: {
    include: ['src/**/*.test.ts'],
    reporters: ['default', ['junit', { outputFile: 'target/surefire-reports/TEST-web.xml' }]],
  },
}));

import { defineConfig } from 'vitest/config';

const json = process.env['VITEST_JSON'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/app/**/*.test.ts', 'test/browser/**/*.test.ts'],
    reporters: json ? ['default', ['json', { outputFile: json }]] : ['default'],
    // Two cores: more workers than that only make browsers and sandboxes time out.
    maxWorkers: 2,
    // No module keeps state, so files can share what they import: half the time of a run was importing.
    isolate: false,
    globalSetup: ['test/kit/browser-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

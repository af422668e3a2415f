import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const json = process.env['VITEST_JSON'];

/** Files that take long for their size. Started last, one of them would run on alone while the other core idles. */
const LONG = /\/(walks|more-walks|accessibility|batches|batch-control|errors|outcomes)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/app/**/*.test.ts', 'test/browser/**/*.test.ts'],
    reporters: json ? ['default', ['json', { outputFile: json }]] : ['default'],
    // Two cores: more workers than that only make browsers and sandboxes time out.
    maxWorkers: 2,
    // No module keeps state, so files can share what they import: half the time of a run was importing.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/kit/browser-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

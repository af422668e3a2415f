import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const json = process.env['VITEST_JSON'];

/** Files that take long for their size. Started last, one of them would run on alone while the other core idles. */
const LONG = /\/(walks|more-walks|accessibility|batches|batch-control|errors|outcomes)\.test\.ts$/;

/** Files that need a DOM. A worker keeps what it has loaded only while the next file has the same environment. */
const DOM = /\.test\.tsx$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ moduleId }: TestSpecification) => (DOM.test(moduleId) ? 2 : LONG.test(moduleId) ? 0 : 1);
    return (await super.sort(files)).toSorted((one, other) => turn(one) - turn(other));
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

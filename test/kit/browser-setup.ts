import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

/** Finds (and, where npm brought it, unpacks) the browser once, before workers could race for it. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await findChromium());
}

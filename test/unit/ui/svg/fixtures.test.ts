import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanSvg } from '../../../../ui/svg/clean-svg.ts';
import { SvgProblem } from '../../../../ui/svg/svg-problem.ts';
import { createSvgDom } from '../../../kit/svg-dom.ts';

const ROOT = join(import.meta.dirname, '../../../fixtures/svg');
const dom = createSvgDom();

function clean(text: string, family: string): string {
  try {
    return cleanSvg(text, dom, { dropBackground: family === 'background' }).svg;
  } catch (error) {
    if (error instanceof SvgProblem) return error.code;
    throw error;
  }
}

for (const family of readdirSync(ROOT)) {
  describe(family, () => {
    for (const file of readdirSync(join(ROOT, family))) {
      const [input = '', expected = ''] = readFileSync(join(ROOT, family, file), 'utf8').split('\n@@@\n');

      const name = file.replace('.txt', '').replaceAll('-', ' ');
      test(`${name} is cleaned as written down`, () => {
        expect(clean(input, family)).toBe(expected.trimEnd());
      });

      if (!expected.startsWith('<')) continue;
      test(`${name} stays as it is when cleaned again`, () => {
        expect(clean(expected.trimEnd(), family)).toBe(expected.trimEnd());
      });
    }
  });
}

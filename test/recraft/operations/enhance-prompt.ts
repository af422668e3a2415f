import { createRandom } from '../art/random.ts';
import { badRequest, notSimulated } from '../refusal.ts';
import type { Operation } from './operation.ts';
import { checkFields } from './result-options.ts';

const UNITS = 10;
const LONGEST = 2_000;

const LIGHTS = ['soft morning light', 'warm evening light', 'clear light from the left', 'even studio light'];
const DETAILS = ['crisp outlines and gentle shading', 'a few bold shapes in harmony', 'fine texture in the foreground'];
const LAYOUTS = ['centered with generous empty space', 'seen slightly from above', 'close up against a calm ground'];

/** Writes a prompt in more words: the same ones for the same prompt. The message on a wrong length is that of generations, here a guess. */
export const enhancePrompt: Operation = {
  schemas: { json: 'EnhancePromptRequest', multipart: 'EnhancePromptRequest' },
  answers: 'value',
  read: async (body) => {
    if (body.form === 'multipart') throw notSimulated('prompts/enhance with multipart');
    checkFields(body, ['prompt'], []);
    const { prompt } = body.fields;
    const length = typeof prompt === 'string' ? Array.from(prompt).length : 0;
    if (typeof prompt !== 'string' || length < 1 || length > LONGEST) {
      throw badRequest(`prompt length should be in [1, ${LONGEST}]`);
    }
    const { pick } = createRandom(`enhance ${prompt}`);
    const enhanced = `${prompt.trim().replace(/[.,;]+$/, '')}, ${pick(LAYOUTS)}, ${pick(LIGHTS)}, with ${pick(DETAILS)}`;
    return { model: null, images: 0, units: UNITS, value: () => ({ enhanced_prompt: enhanced }) };
  },
};

import { expect, test } from 'vitest';
import { promptFor } from '../../../../ui/jobs/operations/draw-set.ts';

test.each([
  ['{subject}, flat icon', 'Tent', 'Tent, flat icon'],
  ['{subject} beside another {subject}', 'Tent', 'Tent beside another Tent'],
  ['an icon of {subject}', '$& for $5', 'an icon of $& for $5'],
  ['flat icon', 'Tent', 'Tent, flat icon'],
  ['  ', 'Tent', 'Tent'],
])('the template “%s” of %s is “%s”', (template, subject, prompt) => {
  expect(promptFor(template, subject)).toBe(prompt);
});

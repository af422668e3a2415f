import { parseArgs } from 'node:util';
import { describeBroken, searchWalks } from './search.ts';
import type { Step } from './step.ts';
import { runWalk } from './walk.ts';
import { openWorkshop } from './workshop.ts';

/** `npm run walks -- [--seed S] [--count N] [--steps N] [--most N] [--replay '[…]']`; a broken walk is shrunk and printed for replay. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '100' },
      steps: { type: 'string', default: '40' },
      most: { type: 'string', default: '3' },
      replay: { type: 'string' },
    },
  });
  const workshop = await openWorkshop();
  if (values.replay !== undefined) {
    // What a broken walk printed.
    console.log(JSON.stringify(await runWalk(workshop, JSON.parse(values.replay) as Step[])));
    return;
  }
  const start = performance.now();
  const { walks, broken, figures } = await searchWalks(workshop, {
    seed: whole(values.seed),
    count: whole(values.count),
    length: whole(values.steps),
    most: whole(values.most),
  });
  for (const each of broken) console.log(describeBroken(each));
  const ms = Math.round((performance.now() - start) / walks);
  console.log(`${walks} walks, ${broken.length} broken, ${ms} ms each, ${JSON.stringify(figures)}`);
  if (broken.length > 0) process.exitCode = 1;
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value)) throw new Error(`no whole number: ${text}`);
  return value;
}

await main();

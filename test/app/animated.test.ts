import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createModels } from '../../ui/screens/panel/models.ts';
import { animatedWords } from '../../ui/screens/layer-words.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { openApp } from '../kit/app.ts';
import { dates } from '../unit/ui/screens/signal-app.ts';
import { openController } from './plugin/controller.ts';
import { picture, productShot, TINY_GIF } from './samples.ts';

/** Pictures of one color each, shown one after the other. */
async function movingGif(...colors: readonly string[]): Promise<Uint8Array> {
  const frames = colors.map((background) =>
    sharp({ create: { width: 64, height: 64, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return new Uint8Array(
    await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer(),
  );
}

/** The controller over selected layers with one picture each, and how often a picture's bytes were read. */
async function openOver(pictures: readonly Uint8Array[]) {
  let reads = 0;
  const controller = await openController({
    document(build) {
      const layers = pictures.map((bytes) => build.add('RECTANGLE', { fills: [picture(build.image(bytes))] }));
      build.select(layers);
    },
    onCall: (member) => (reads += member.endsWith('getBytesAsync') ? 1 : 0),
  });
  return { ...controller, reads: () => reads };
}

/** The smallest GIF there is, and what tells it from others after its end. */
const stillGif = (number: number) => Uint8Array.from([...TINY_GIF, number >> 8, number & 255, 0x3b]);

describe('an animated GIF', () => {
  test.each(['vectorize', 'background'] as const)(
    'is named on the screen before anything is spent: %s',
    async (command) => {
      const gif = await movingGif('#f00', '#0f0');
      const shot = await productShot(300, 200, 'jpeg');
      const world = await openApp({
        command,
        document(build) {
          const still = build.add('RECTANGLE', { name: 'Still', fills: [picture(build.image(shot))] });
          const moving = build.add('RECTANGLE', { name: 'Loop', fills: [picture(build.image(gif))] });
          build.select([still, moving]);
        },
      });
      const models = createModels(world.app, dates);
      await world.clock.settle();
      expect(animatedWords(models[command].animated.value)).toBe(
        '“Loop” is an animated GIF: only its first frame is used.',
      );
      expect(world.recraft.balance()).toBe(10_000);
      world.figma.user.select([world.figma.document.byName('Still').id]);
      await world.clock.settle();
      expect(models[command].animated.value).toEqual([]);
      models.dispose();
      world.close();
    },
  );

  test('below the picture that is cut out is not named, until it is the chosen one', async () => {
    const [gif, shot] = [await movingGif('#f00', '#0f0'), await productShot(300, 200)];
    const both = (build: DocumentBuilder) => {
      const fills = [gif, shot].map((bytes) => picture(build.image(bytes)));
      build.select([build.add('RECTANGLE', { name: 'Both', fills })]);
    };
    const world = await openApp({ command: 'background', document: both });
    const { background, dispose } = createModels(world.app, dates);
    await world.clock.settle();
    expect(background.animated.value).toEqual([]);
    background.chooseImage(0);
    expect(background.animated.value.map(({ name }) => name)).toEqual(['Both']);
    dispose();
    world.close();
  });

  test('is looked for once in each picture, and not while no screen asks', async () => {
    const { open, call, reads } = await openOver([await movingGif('#f00', '#0f0'), TINY_GIF]);
    const { layers } = (await open()).selection;
    expect(reads()).toBe(0);
    expect(await call('selection.animated')).toEqual([{ layerId: layers[0]?.id, paint: 0 }]);
    expect(await call('selection.animated')).toHaveLength(1);
    expect(reads()).toBe(2);
  });

  test('is looked for in the first twelve pictures of a large selection', async () => {
    const { call, reads } = await openOver(Array.from({ length: 500 }, (_, number) => stillGif(number)));
    expect(await call('selection.animated')).toEqual([]);
    expect(reads()).toBe(12);
    await call('selection.animated');
    expect(reads()).toBe(12);
  });

  test('is found in every layer that shows it', async () => {
    const gif = await movingGif('#f00', '#00f');
    const { call, reads } = await openOver(Array.from({ length: 40 }, () => gif));
    expect(await call('selection.animated')).toHaveLength(40);
    expect(reads()).toBe(1);
  });
});

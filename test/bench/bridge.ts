import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { connectPlugin } from '../../ui/bridge/plugin.ts';
import { sizeOf } from '../figma/host/clone.ts';
import { openFigma } from '../kit/figma.ts';

/** A picture of noise, so that PNG cannot make it small. */
function noise(side: number): Promise<Uint8Array> {
  const raw = { width: side, height: side, channels: 3 } as const;
  return sharp(randomBytes(side * side * 3), { raw })
    .png()
    .toBuffer();
}

/** Bytes of all messages that insert one picture through the real channel, against the picture's own. */
export async function measureBridge(): Promise<{ ours: number; floor: number }> {
  const { figma, clock } = await openFigma({ command: 'create' });
  const picture = new Uint8Array(await noise(512));
  let sent = 0;
  const counted = (message: unknown) => {
    sent += sizeOf(message);
    return message;
  };
  const plugin = connectPlugin(
    {
      post: (message) => figma.ui.post(counted(message)),
      on: (listener) => figma.ui.on((message) => listener(counted(message))),
    },
    { 'selection.changed': () => undefined },
  );
  figma.ui.ready();
  const cell = { slot: 0, count: 1, width: 512, height: 512 };
  const spotting = plugin['spot.capture']({ run: 'bench', frameId: null, cell });
  await clock.settle();
  const spot = await spotting;
  sent = 0;
  const inserting = plugin['result.insertImage']({ spot, cell, name: 'Noise', bytes: picture });
  await clock.settle();
  await inserting;
  plugin.close();
  figma.dispose();
  return { ours: sent, floor: picture.length };
}

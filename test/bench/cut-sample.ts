const SIDE = 4_096;

/** A photograph of 4,096 × 4,096 px, as JPEG, and a cut-out of it in half the size, as Recraft answers one that had to be reduced. */
export async function cutSample(): Promise<{ original: Uint8Array; cutout: Uint8Array }> {
  const photo = draw(SIDE, (context) => {
    // Gradients and grain: what PNG finds neither too easy nor impossible, as in photographs.
    const sky = context.createLinearGradient(0, 0, SIDE, SIDE);
    for (const [at, color] of [
      [0, '#b9d3e6'],
      [0.5, '#8c6f4e'],
      [1, '#20382f'],
    ] as const) {
      sky.addColorStop(at, color);
    }
    context.fillStyle = sky;
    context.fillRect(0, 0, SIDE, SIDE);
    for (let i = 0; i < 6_000; i += 1) {
      const [x, y] = [(i * 7_919) % SIDE, (i * 104_729) % SIDE];
      context.fillStyle = `hsl(${String((i * 37) % 360)} 40% ${String(30 + (i % 40))}% / 0.4)`;
      context.fillRect(x, y, 4 + (i % 160), 4 + ((i * 3) % 160));
    }
  });
  const half = draw(SIDE / 2, (context) => {
    context.beginPath();
    context.ellipse(SIDE / 4, SIDE / 4, SIDE / 6, SIDE / 5, 0.4, 0, 2 * Math.PI);
    context.fill();
    context.globalCompositeOperation = 'source-in';
    context.drawImage(photo, 0, 0, SIDE / 2, SIDE / 2);
  });
  return {
    original: await bytesOf(photo, { type: 'image/jpeg', quality: 0.9 }),
    cutout: await bytesOf(half, { type: 'image/png' }),
  };
}

function draw(side: number, paint: (context: OffscreenCanvasRenderingContext2D) => void): OffscreenCanvas {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  paint(context);
  return canvas;
}

async function bytesOf(canvas: OffscreenCanvas, options: ImageEncodeOptions): Promise<Uint8Array> {
  return new Uint8Array(await (await canvas.convertToBlob(options)).arrayBuffer());
}

import type { CreateModel } from './model.ts';

/** What is chosen under More options, for the folded line: what goes beyond the defaults first, since a narrow panel cuts the end. */
export function optionWords(model: CreateModel): string {
  const { takes } = model.model.value;
  const ground = takes.colors ? model.grounds.value.find(({ hex }) => hex === model.ground.value) : undefined;
  const seed = model.seed.value;
  const level = model.artisticLevel.value;
  const shape = model.dropBackground.value ? 'no background shape' : 'background shape';
  const words = [
    seed === null ? null : `seed ${String(seed)}`,
    ground === undefined ? null : `on ${ground.name}`,
    takes.negativePrompt && model.negativePrompt.value.trim() !== '' ? 'negative prompt' : null,
    takes.artisticLevel && level !== null ? `artistic level ${String(level)}` : null,
    takes.noText && model.noText.value ? 'no text' : null,
    model.layout.boxes.value === undefined ? null : `text of ${model.layout.frameName.value ?? 'the frame'}`,
    model.output.value === 'vector' ? shape : null,
    seed === null ? 'random seed' : null,
  ];
  const line = words.filter((word) => word !== null).join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** That the pictures of an order have seeds in a row; null where there is nothing to say. */
export function seedWords(seed: number | null, count: number): string | null {
  if (seed === null || count === 1) return null;
  return `One each: ${String(seed)} to ${String((seed + count - 1) % 2 ** 32)}`;
}

import sharp from 'sharp';
import type { PlacedResult } from '../../ui/jobs/job.ts';
import type { GenerateParams } from '../../ui/state/types.ts';
import type { NodeRecord } from '../figma/document/record.ts';
import type { DocumentBuilder } from '../figma/types.ts';
import { jobOf, openApp, type World, type WorldForTest } from '../kit/app.ts';
import { sharpRaster } from '../kit/raster-sharp.ts';
import { fillsBelow } from './plugin/painted.ts';

/** The values of the collection "Brand". */
export const LIGHT = { pine: '#1f6f5c', coral: '#f2643d', sand: '#f4e9d8' };
export const DARK = { pine: '#7db36a', coral: '#300010', sand: '#101820' };

type Names = keyof typeof LIGHT;

export const ORDER: GenerateParams = {
  prompt: 'a tent by a lake',
  output: 'vector',
  model: 'recraftv4_1_vector',
  ratio: '1:1',
  count: 1,
  frameId: null,
  dropBackground: false,
};

export interface BrandWorld extends World {
  /** Variables of "Brand" by name, and whatever the document adds. */
  readonly ids: Readonly<Record<string, string>>;
  /** What Recraft was asked, as it arrived: bodies of JSON, in order. */
  readonly asked: readonly Asked[];
}

/** The part of a request that brand colors are about. */
interface Asked {
  readonly controls?: {
    readonly colors?: readonly { readonly rgb: readonly number[]; readonly weight: number }[];
    readonly background_color?: unknown;
  };
  readonly strict_color_palette?: unknown;
}

/** A file with the collection "Brand" (modes Light and Dark; not `elsewhere`), and an ear at Recraft's door. */
export async function openBrand(
  wanted: WorldForTest & { readonly elsewhere?: boolean } = {},
  more: (build: DocumentBuilder, ids: Record<string, string>) => void = () => undefined,
): Promise<BrandWorld> {
  const ids: Record<string, string> = {};
  const values = Object.fromEntries(
    (Object.keys(LIGHT) as Names[]).map((name) => [name, { Light: LIGHT[name], Dark: DARK[name] }]), // keys of a literal
  );
  const world = await openApp({
    ...wanted,
    document(build) {
      if (!wanted.elsewhere) Object.assign(ids, build.colors('Brand', ['Light', 'Dark'], values));
      more(build, ids);
      wanted.document?.(build);
    },
  });
  return { ...world, ids, asked: listenAt(world) };
}

function listenAt({ recraft }: World): readonly Asked[] {
  const asked: Asked[] = [];
  const answer = recraft.fetch.bind(recraft);
  recraft.fetch = async (request) => {
    const isJson = request.headers.get('content-type')?.includes('json') === true;
    if (isJson) asked.push((await request.clone().json()) as Asked); // the simulator refuses bodies of another form
    return answer(request);
  };
  return asked;
}

/** Chooses a collection of variables as the palette. */
export async function choose({ app }: World, collection = 'Brand', mode = 'Light'): Promise<void> {
  await app.loadSources();
  const found = app.brand.sources.value.collections.find(({ name }) => name === collection);
  const modeId = found?.modes.find(({ name }) => name === mode)?.id;
  if (found === undefined || modeId === undefined) throw new Error(`there is no ${collection} in ${mode}`);
  await app.choosePalette({ kind: 'variables', collectionId: found.id, modeId });
}

/** Types colors as the palette. */
export async function typeColors({ app }: World, text: string): Promise<void> {
  await app.choosePalette({ kind: 'typed' });
  app.addColors(text);
}

/** Brand colors on, everything matched: "Exact", no tolerance, no neutrals kept. */
export function matchAll({ app }: World): void {
  app.setMatching({ mode: 'exact', tolerance: null, keepNeutrals: false });
  app.setBrandOn(true);
}

/** Orders one drawing or picture and waits for it. */
export async function order(world: World, change: Partial<GenerateParams> = {}): Promise<PlacedResult> {
  await world.app.generate({ ...ORDER, ...change });
  await world.finish();
  return placedOf(world, change.prompt ?? ORDER.prompt);
}

/** The result of the one job of that title. */
export function placedOf(world: World, title: string): PlacedResult {
  const { state } = jobOf(world, title);
  if (state.state !== 'done') throw new Error(JSON.stringify(state));
  return state.placed;
}

/** One color of what is painted: a solid paint or a stop. `alpha` has the paint's opacity. */
export interface Painted {
  readonly hex: string;
  readonly alpha: number;
  readonly variableId: string | null;
}

/** Every solid paint and gradient stop below a layer. */
export function paintedBelow({ figma }: World, id: string): readonly Painted[] {
  return fillsBelow(figma, id).flatMap(paintedOn);
}

/** Every solid paint and gradient stop of one layer. */
export function paintedOn({
  fills,
  strokes = [],
}: Readonly<Pick<NodeRecord, 'fills' | 'strokes'>>): readonly Painted[] {
  return [...(Array.isArray(fills) ? fills : []), ...strokes].flatMap((paint: Paint): Painted[] => {
    if (paint.type === 'SOLID') return [painted(paint.color, paint.opacity ?? 1, paint.boundVariables?.color)];
    if (!('gradientStops' in paint)) return [];
    return paint.gradientStops.map(({ color, boundVariables }) => painted(color, color.a, boundVariables?.color));
  });
}

function painted({ r, g, b }: RGB, alpha: number, alias: VariableAlias | undefined): Painted {
  const hex = [r, g, b].map((channel) => Math.round(channel * 255).toString(16).padStart(2, '0')).join(''); // prettier-ignore
  return { hex: `#${hex}`, alpha, variableId: alias?.id ?? null };
}

/** The colors of a layer as it is drawn, with their share of the pixels; those of soft edges, under 0.5%, are left out. */
export async function seenOf({ figma }: World, id: string): Promise<ReadonlyMap<string, number>> {
  const png = await sharpRaster().draw(figma.document.svg(id), 400, 400, 'PNG');
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 3) {
    const hex = `#${data.subarray(at, at + 3).toString('hex')}`;
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
  }
  const shares = [...counts].map(([hex, count]) => [hex, count / (info.width * info.height)] as const);
  return new Map(shares.filter(([, share]) => share >= 0.005));
}

/** Titles of what is told above the footer. */
export function noticesOf({ app }: World): readonly string[] {
  return app.notices.value.map(({ title }) => title);
}

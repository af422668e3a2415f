import type { DocumentBuilder } from '../figma/types.ts';

/** Bytes and markup that the sample document is made of. */
export interface SampleAssets {
  readonly acanthus: Uint8Array;
  readonly boats: Uint8Array;
  readonly alps: Uint8Array;
  /** SVG drawings by name. */
  readonly drawings: Readonly<Record<string, string>>;
}

const PINE = { r: 31 / 255, g: 111 / 255, b: 92 / 255 };
const INK = { r: 23 / 255, g: 50 / 255, b: 61 / 255 };
const SAND = { r: 245 / 255, g: 227 / 255, b: 200 / 255 };
const SKY = { r: 140 / 255, g: 203 / 255, b: 230 / 255 };

function solid(color: RGB, variableId?: string): Paint[] {
  const alias = variableId && { boundVariables: { color: { type: 'VARIABLE_ALIAS', id: variableId } as const } };
  return [{ type: 'SOLID', color, opacity: 1, visible: true, blendMode: 'NORMAL', ...alias }];
}

function picture(imageHash: string): ImagePaint {
  return { type: 'IMAGE', imageHash, scaleMode: 'FILL', opacity: 1, visible: true, blendMode: 'NORMAL' };
}

/** A campaign in work: photographs, drawings, a frame with text, an auto-layout frame, a component with an instance, brand colors. */
export function sampleDocument(assets: SampleAssets): (build: DocumentBuilder) => void {
  return (build) => {
    const colors = brand(build);
    photographs(build, assets);
    frames(build, colors);
    drawings(build, assets);
    component(build);
    build.page('Archive');
  };
}

/** The brand's variables, styles and library. Answers the ids of the variables by name. */
function brand(build: DocumentBuilder): Record<string, string> {
  const colors = build.colors('Brand', ['Light', 'Dark'], {
    'pine/600': { Light: '#1F6F5C', Dark: '#7DB36A' },
    'ink/900': { Light: '#17323D', Dark: '#F5E3C8' },
    'sand/200': { Light: '#F5E3C8', Dark: '#17323D' },
    'amber/400': { Light: '#FFB648', Dark: '#E09A2B' },
    'coral/500': { Light: '#F2643D', Dark: '#FF8A66' },
    'sky/300': { Light: '#8CCBE6', Dark: '#2F6E8C' },
    'moss/400': { Light: '#7DB36A', Dark: '#1F6F5C' },
    'snow/50': { Light: '#FBF9F4', Dark: '#0E1F26' },
  });
  build.colors('Roles', ['Value'], {
    'surface/default': { Value: '{snow/50}' },
    'surface/accent': { Value: '{sand/200}' },
    'text/default': { Value: '{ink/900}' },
    'action/primary': { Value: '{pine/600}' },
  });
  build.paintStyle('Fieldwork / Pine', solid(PINE));
  build.paintStyle('Fieldwork / Sand', solid(SAND));
  build.paintStyle('Fieldwork / Ink', solid(INK));
  build.library(['Fieldwork', 'Seasons'], {
    modes: ['Autumn', 'Winter'],
    values: { leaf: { Autumn: '#C2511B', Winter: '#5B7C8D' }, ground: { Autumn: '#6B4A2B', Winter: '#E8EEF1' } },
  });
  return colors;
}

function photographs(build: DocumentBuilder, assets: SampleAssets): void {
  const acanthus = build.image(assets.acanthus);
  const boats = build.image(assets.boats);
  const alps = build.image(assets.alps);
  build.add('RECTANGLE', { name: 'Acanthus', x: 0, y: 0, width: 395, height: 512, fills: [picture(acanthus)] });
  build.add('RECTANGLE', { name: 'Boats', x: 440, y: 0, width: 512, height: 410, fills: [picture(boats)] });
  build.add('RECTANGLE', {
    name: 'Acanthus cropped',
    x: 1040,
    y: 60,
    width: 280,
    height: 360,
    rotation: -12,
    cornerRadius: 16,
    fills: [
      ...solid(SKY),
      {
        ...picture(acanthus),
        scaleMode: 'CROP',
        imageTransform: [
          [0.8, 0, 0.1],
          [0, 0.8, 0.05],
        ],
      },
    ],
  });
  build.add('RECTANGLE', { name: 'Alps', x: 440, y: 440, width: 512, height: 242, fills: [picture(alps)] });
}

function frames(build: DocumentBuilder, colors: Record<string, string>): void {
  const hero = build.add('FRAME', {
    name: 'Hero',
    x: 0,
    y: 760,
    width: 960,
    height: 540,
    fills: solid(SAND, colors['sand/200']),
    clipsContent: true,
  });
  build.add(
    'TEXT',
    {
      name: 'Headline',
      x: 64,
      y: 80,
      fontSize: 56,
      characters: 'Pack light, walk far',
      fills: solid(INK, colors['ink/900']),
    },
    hero,
  );
  build.add(
    'TEXT',
    {
      name: 'Lead',
      x: 64,
      y: 168,
      fontSize: 20,
      characters: 'Autumn routes for two days and one bag.',
      fills: solid(INK, colors['ink/900']),
    },
    hero,
  );
  build.add(
    'RECTANGLE',
    { name: 'Old cover', x: 700, y: 64, width: 196, height: 130, fills: solid(PINE), visible: false },
    hero,
  );
  build.add(
    'RECTANGLE',
    { name: 'Footer band', x: 0, y: 500, width: 960, height: 40, fills: solid(PINE, colors['pine/600']), locked: true },
    hero,
  );
  build.add('FRAME', {
    name: 'Icons',
    x: 1040,
    y: 760,
    width: 760,
    height: 280,
    layoutMode: 'HORIZONTAL',
    layoutWrap: 'WRAP',
    primaryAxisSizingMode: 'FIXED',
    counterAxisSizingMode: 'AUTO',
    itemSpacing: 16,
    counterAxisSpacing: 16,
    paddingLeft: 24,
    paddingRight: 24,
    paddingTop: 24,
    paddingBottom: 24,
    fills: solid({ r: 1, g: 1, b: 1 }),
    cornerRadius: 12,
  });
}

function drawings(build: DocumentBuilder, assets: SampleAssets): void {
  Object.entries(assets.drawings).forEach(([name, svg], index) => {
    build.svg(svg, { name, x: 1400 + (index % 2) * 220, y: 60 + Math.floor(index / 2) * 220, width: 180, height: 180 });
  });
}

function component(build: DocumentBuilder): void {
  const badge = build.component({ name: 'Badge', x: 1040, y: 560, width: 120, height: 120, fills: [] });
  build.add('ELLIPSE', { name: 'Disc', x: 0, y: 0, width: 120, height: 120, fills: solid(PINE) }, badge);
  build.add('TEXT', { name: 'Label', x: 28, y: 46, fontSize: 20, characters: 'Autumn', fills: solid(SAND) }, badge);
  build.instance(badge, { name: 'Badge on the canvas', x: 1200, y: 560 });
}

/** A style of Recraft's that is asked for by its name. */
export interface CuratedStyle {
  /** Exactly as Recraft writes it. */
  readonly name: string;
  /** The models that know it, by id. */
  readonly models: readonly string[];
  readonly group: 'Photo' | 'Illustration' | 'Emblem' | 'Vector' | 'Icon';
}

/*
 * The names of the vendor's list of styles (https://www.recraft.ai/docs/api-reference/styles, as two readers copied it in August and
 * September 2026). Where no style is sent, V3 draws in its first photo style, V2 in Photorealism, both for vectors in Vector art.
 */
const LISTS: readonly (readonly [group: CuratedStyle['group'], model: string, names: string])[] = [
  [
    'Photo',
    'recraftv3',
    'Recraft V3 Raw,Photorealism,Enterprise,Natural light,Studio photo,HDR,Hard flash,Motion blur,Black & white,Evening light,Faded Nostalgia,Forest life,Mystic Naturalism,Natural Tones,Organic Calm,Real-Life Glow,Retro Realism,Retro Snapshot,Urban Drama,Village Realism,Warm Folk,Product photo',
  ],
  [
    'Illustration',
    'recraftv3',
    'Illustration,Hand-drawn,Grain,Bold Sketch,Pencil sketch,Retro Pop,Clay,Risograph,Color engraving,Pixel art,Antiquarian,Bold fantasy,Child book,Cover,Crosshatch,Digital engraving,Expressionism,Freehand details,Grain 2.0,Graphic intensity,Hard Comics,Long shadow,Modern Folk,Multicolor,Neon Calm,Noir,Nostalgic pastel,Outline details,Pastel gradient,Pastel sketch,Pop art,Pop renaissance,Street art,Tablet sketch,Urban Glow,Urban sketching,Young adult book,Young adult book 2,Seamless Digital',
  ],
  ['Emblem', 'recraftv3', 'Prestige Emblem,Pop Graphic,Stamp,Punk Graphic,Vintage Emblem'],
  [
    'Vector',
    'recraftv3_vector',
    'Vector art,Line art,Linocut,Color blobs,Engraving,Bold stroke,Chemistry,Colored stencil,Cosmics,Cutout,Depressive,Editorial,Emotional flat,Marker outline,Mosaic,Naivector,Roundish flat,Segmented Colors,Sharp contrast,Thin,Vector Photo,Vivid shapes,Seamless Vector',
  ],
  [
    'Photo',
    'recraftv2',
    'Photorealism,Enterprise,Natural light,Studio photo,HDR,Hard flash,Motion blur,Black & white,Product photo',
  ],
  [
    'Illustration',
    'recraftv2',
    "Illustration,3D render,Glow,Watercolor,Hand-drawn,Kawaii,Grain,Bold Sketch,Pencil sketch,Retro Pop,Clay,Risograph,Psychedelic,Seamless Digital,Color engraving,Pixel art,80's,Voxel art",
  ],
  [
    'Vector',
    'recraftv2_vector',
    'Vector art,Line art,Linocut,Cartoon,Flat 2.0,Color blobs,Vector Kawaii,Doodle Line art,Seamless Vector,Engraving',
  ],
  [
    'Icon',
    'recraftv2_vector',
    'Icon,Outline,Pictogram,Colored outline,Doodle,Colored shape,Gradient outline,Offset doodle,Gradient shape,Broken line,Offset fill',
  ],
];

/** All of them, each name once within its group; V3's in the vendor's order, then those that V2 alone has. */
export const CURATED_STYLES: readonly CuratedStyle[] = merged();

/** Those that a model draws in. */
export function curatedStylesOf(modelId: string): readonly CuratedStyle[] {
  return CURATED_STYLES.filter(({ models }) => models.includes(modelId));
}

function merged(): CuratedStyle[] {
  const byName = new Map<string, CuratedStyle>();
  for (const [group, model, names] of LISTS) {
    for (const name of names.split(',')) {
      const key = `${group} ${name}`;
      byName.set(key, { name, group, models: [...(byName.get(key)?.models ?? []), model] });
    }
  }
  return [...byName.values()];
}

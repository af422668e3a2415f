/**
 * The names that each model knows, as the vendor's list has them. Source: fact sheet 6.2. Copied apart from the panel's catalog, so that a slip in
 * either shows.
 */
export const CURATED_NAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  recraftv3: names(
    'Recraft V3 Raw, Photorealism, Enterprise, Natural light, Studio photo, HDR, Hard flash, Motion blur, Black & white, Evening light, Faded Nostalgia, Forest life, Mystic Naturalism, Natural Tones, Organic Calm, Real-Life Glow, Retro Realism, Retro Snapshot, Urban Drama, Village Realism, Warm Folk, Product photo, Illustration, Hand-drawn, Grain, Bold Sketch, Pencil sketch, Retro Pop, Clay, Risograph, Color engraving, Pixel art, Antiquarian, Bold fantasy, Child book, Cover, Crosshatch, Digital engraving, Expressionism, Freehand details, Grain 2.0, Graphic intensity, Hard Comics, Long shadow, Modern Folk, Multicolor, Neon Calm, Noir, Nostalgic pastel, Outline details, Pastel gradient, Pastel sketch, Pop art, Pop renaissance, Street art, Tablet sketch, Urban Glow, Urban sketching, Young adult book, Young adult book 2, Seamless Digital, Prestige Emblem, Pop Graphic, Stamp, Punk Graphic, Vintage Emblem',
  ),
  recraftv3_vector: names(
    'Vector art, Line art, Linocut, Color blobs, Engraving, Bold stroke, Chemistry, Colored stencil, Cosmics, Cutout, Depressive, Editorial, Emotional flat, Marker outline, Mosaic, Naivector, Roundish flat, Segmented Colors, Sharp contrast, Thin, Vector Photo, Vivid shapes, Seamless Vector',
  ),
  recraftv2: names(
    "Photorealism, Enterprise, Natural light, Studio photo, HDR, Hard flash, Motion blur, Black & white, Product photo, Illustration, 3D render, Glow, Watercolor, Hand-drawn, Kawaii, Grain, Bold Sketch, Pencil sketch, Retro Pop, Clay, Risograph, Psychedelic, Seamless Digital, Color engraving, Pixel art, 80's, Voxel art",
  ),
  recraftv2_vector: names(
    'Vector art, Line art, Linocut, Cartoon, Flat 2.0, Color blobs, Vector Kawaii, Doodle Line art, Seamless Vector, Engraving, Icon, Outline, Pictogram, Colored outline, Doodle, Colored shape, Gradient outline, Offset doodle, Gradient shape, Broken line, Offset fill',
  ),
};

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(', '));
}

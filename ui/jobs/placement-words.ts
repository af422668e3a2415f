import type { PlacementNote } from '../../plugin/protocol/contract.ts';

/** Why a result stands elsewhere than asked, or why a choice was not carried out, as the user reads it. */
export const PLACEMENT_WORDS: Readonly<Record<PlacementNote, string>> = {
  'layer-gone': 'The layer was deleted while waiting; the result stands where it was.',
  'parent-gone': 'The frame around the layer was deleted while waiting; the result stands on the page where it was.',
  'page-gone': 'The page was deleted while waiting; the result stands on the page you are on.',
  'frame-gone': 'The frame was deleted while waiting; the result stands on free canvas.',
  'frame-full': 'The frame has no free room; the result stands beside it.',
  'inside-instance': 'Figma doesn’t let a plugin change layers inside an instance; the result stands beside it.',
  'read-only': 'Figma doesn’t let a plugin change this place; the result stands beside it.',
  'main-component': 'The main component was left as it is; the result stands beside it.',
  'paint-changed': 'The fill was changed while waiting and was left alone; the result stands beside the layer.',
  'mask-refused': 'Figma takes no mask there; the background was cut out of the layer instead.',
  'first-frame': 'The picture was animated; its first frame was cut out.',
  'stroke-kept': 'The image in the stroke was left as it is.',
  'original-kept': 'Figma didn’t let the original be hidden or removed; it was kept.',
  locked: 'The layer was locked while waiting and left alone; the result stands beside it.',
  'kept-beside': 'The original was kept, so the result stands next to it in the layout.',
  'was-hidden': 'The layer was hidden while waiting; the result stands in its place, visible.',
  'out-of-sight': 'What’s around the layer was hidden while waiting; the result stands in its place, hidden with it.',
  'set-incomplete': 'Some of the pictures couldn’t be used; the others stand in the frame.',
};

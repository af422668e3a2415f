import { modelFromId } from '../../catalog/listed-models.ts';
import type { Model } from '../../catalog/models.ts';
import type { ShownStyle } from '../../state/styles/types.ts';
import { STYLE_MODELS } from './form-model.ts';
import { fits } from './style-words.ts';

/** The model to draw in a style with: the present one where it may, else the one that the style was made for. */
export function modelForStyle(style: Pick<ShownStyle, 'model'>, current: Model): Model {
  if (fits(style, current)) return current;
  if (style.model !== null) return modelFromId(style.model);
  return STYLE_MODELS.find(({ needsStyle, output }) => needsStyle && output === current.output) ?? current;
}

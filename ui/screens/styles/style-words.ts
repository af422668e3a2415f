import type { Model } from '../../catalog/models.ts';
import { styleFamilyOf } from '../../catalog/style-families.ts';
import { modelFromId } from '../../catalog/listed-models.ts';
import type { ShownStyle, StyleMatch } from '../../state/styles/types.ts';

/** Its name; what was made elsewhere has none, and is told apart by its id. */
export function styleName({ id, name }: Pick<ShownStyle, 'id' | 'name'>): string {
  return name ?? `Unnamed ${id.slice(0, 4)}`;
}

/** The model that it was made for: `V4 Styles vector`. */
export function styleModelWords({ model }: Pick<ShownStyle, 'model'>): string {
  if (model === null) return 'Made elsewhere';
  const { title, output } = modelFromId(model);
  return `${title} ${output}`;
}

/**
 * Whether a model may draw in a style. Of one that was made elsewhere nobody knows the family: it is offered where a style is wanted anyway, as
 * a refusal costs nothing.
 */
export function fits(style: Pick<ShownStyle, 'model'>, model: Model): boolean {
  if (!model.takes.ownStyles) return false;
  return style.model === null ? model.needsStyle : styleFamilyOf(style.model).includes(model.id);
}

export const matchSegments: Readonly<Record<StyleMatch, { readonly value: StyleMatch; readonly label: string }>> = {
  regular: { value: 'regular', label: 'Regular' },
  precise: { value: 'precise', label: 'Precise' },
  flexible: { value: 'flexible', label: 'Flexible' },
};

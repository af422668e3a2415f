import type { Rgb } from '../art/art.ts';
import { uuid } from '../art/random.ts';
import { familyOf } from '../models.ts';
import type { Model } from '../models.ts';
import { badRequest } from '../refusal.ts';

/** The families of pictures that a style is based on. Source: fact sheet 6.4; `logo_raster` is not simulated. */
export type StyleBase = 'any' | 'vector_illustration' | 'realistic_image' | 'digital_illustration' | 'icon';
export type StyleMatch = 'regular' | 'precise' | 'flexible';

/** What a style is made of. `colors` is what is seen of it: the strongest colors of its pictures. */
export interface StyleMaking {
  readonly model: string;
  readonly base: StyleBase;
  readonly match: StyleMatch;
  readonly isPrivate: boolean;
  readonly colors: readonly Rgb[];
}

interface KeptStyle extends StyleMaking {
  readonly id: string;
  readonly createdAt: number;
}

/** The account's own styles. The listing has neither names nor pictures nor the model that each was made for. */
export interface Shelf {
  /** Keeps a style; answers what the vendor tells of it. `now` in milliseconds. */
  add(style: StyleMaking, now: number): object & { readonly id: string };
  list(): object;
  tell(id: string): object;
  remove(id: string): object;
  /** The style to draw with. Refuses one that is not there, and one of another family than the model's. */
  use(id: string, model: Model): StyleMaking;
  clear(): void;
}

/** Makes an empty shelf. */
export function createShelf(): Shelf {
  const styles = new Map<string, KeptStyle>();
  let made = 0;
  function find(id: string): KeptStyle {
    const style = styles.get(id);
    // Observed for generations (fact sheet 14); that the others answer the same is a guess.
    if (style === undefined) throw badRequest('Style not found or not accessible');
    return style;
  }
  return {
    add: (style, now) => {
      const kept = { ...style, id: uuid(`style ${++made}`), createdAt: now };
      styles.set(kept.id, kept);
      return told(kept);
    },
    list: () => ({ styles: [...styles.values()].map(told) }),
    tell: (id) => told(find(id)),
    remove: (id) => {
      styles.delete(find(id).id);
      return {};
    },
    use: (id, model) => {
      const style = find(id);
      if (familyOf(style.model) !== familyOf(model.id)) {
        throw badRequest(`The requested model '${model.id}' isn't compatible with the style's model '${style.model}'`);
      }
      return style;
    },
    clear: () => {
      styles.clear();
      made = 0;
    },
  };
}

function told({ id, base, createdAt, isPrivate }: KeptStyle): { id: string } {
  const answer = { id, style: base, creation_time: new Date(createdAt).toISOString(), is_private: isPrivate };
  return answer;
}

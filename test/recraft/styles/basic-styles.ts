import { uuid } from '../art/random.ts';
import { CURATED_NAMES } from './curated-names.ts';

/** What `GET /v1/styles/basic` answers: nobody has recorded it, so that its being the curated names is a guess. */
export function basicStyles(): object {
  const styles = Object.entries(CURATED_NAMES).flatMap(([model, names]) =>
    [...names].map((style) => ({ style_id: basicStyleId(model, style), style, model })),
  );
  return { styles };
}

function basicStyleId(model: string, style: string): string {
  return uuid(`basic ${model} ${style}`);
}

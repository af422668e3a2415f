import { Button } from '../../components/button.tsx';
import { priceWords } from '../price-words.ts';
import { StoredPicture } from '../stored-picture.tsx';
import type { Thumbnails } from '../thumbnails.ts';
import type { SetsModel } from './model.ts';

const WORDS = {
  drawing: 'It is being drawn. Look at it on the canvas when it is there.',
  there: 'Look at it on the canvas. The others are drawn in a style that is made from it.',
  gone: 'It wasn’t drawn. Work says why.',
  approving: 'Its style is being made.',
} as const;

/** The first picture of a set, which the others wait for. */
export function FirstPicture({ model, thumbnails }: { model: SetsModel; thumbnails: Thumbnails }) {
  const first = model.first.value;
  if (first === null) return null;
  const { price, takes } = model.model.value;
  const plain = first.state === 'there' && !takes.ownStyles;
  const words = priceWords('Draw it again', price);
  return (
    <section class="section first-picture" aria-label="The first picture">
      <h2 class="cut">First: {first.subject}</h2>
      <span class="thumb">
        <StoredPicture thumbnails={thumbnails} ids={first.nodeId === null ? [] : [first.nodeId]} icon="image" />
      </span>
      <p class="hint" role="status">
        {plain
          ? 'Look at it on the canvas. This model takes no style of yours: the others are drawn as it was.'
          : WORDS[first.state]}
      </p>
      <div class="line">
        {first.state === 'there' ? <Button onClick={() => model.revealFirst()}>Show on canvas</Button> : null}
        {first.state === 'there' || first.state === 'gone' ? (
          <Button name={words.name} onClick={() => model.redrawFirst()}>
            {words.text}
          </Button>
        ) : null}
        <Button kind="ghost" onClick={() => model.drop()}>
          Don’t draw the others
        </Button>
      </div>
    </section>
  );
}

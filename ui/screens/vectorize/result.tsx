import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Drawing } from '../../components/drawing.tsx';
import { holdKey } from '../../components/hold-key.ts';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Picture } from '../../components/picture.tsx';
import { formatCount } from '../../lib/format.ts';
import type { TraceResult } from '../../state/tracing/types.ts';
import type { VectorizeModel } from './model.ts';
import { resultWords, type ResultWords } from './result-words.ts';

/** The traced result that is at hand: what it weighs, what the clean-up would make of it, and how it compares with its original. */
export function ResultBlock({ model }: { model: VectorizeModel }) {
  const result = model.result.value;
  const block = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  // What was opened by a click is brought into view; on coming back to the screen nothing moves.
  useLayoutEffect(() => {
    if (opened.current) block.current?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
    opened.current = false;
  });
  if (result === null) return null;
  const limit = model.tracing.value.askAbove;
  const words = resultWords(result, limit);
  return (
    <>
      <div ref={block} class="trace-result">
        <span class="thumb">
          <Drawing svg={result.svg} alt="" />
        </span>
        <div class="cut-inside">
          <span class="cut" title={words.title}>
            {words.title}
          </span>
          <span class="cut num">
            <span class={words.isHeavy ? 'warning' : undefined}>{words.paths}</span>
            <span class="muted">{words.rest}</span>
          </span>
        </div>
        <IconButton
          icon="compare"
          name="Compare with the original"
          expanded={model.large.value}
          onClick={() => {
            opened.current = !model.large.value;
            model.large.value = opened.current;
          }}
        />
      </div>
      {model.large.value ? <Comparison model={model} result={result} /> : null}
      <Heavy model={model} words={words} limit={limit} />
      <Redo model={model} result={result} next={words.next} />
    </>
  );
}

/** The result, large; while C or the picture is held, its original. */
function Comparison({ model, result }: { model: VectorizeModel; result: TraceResult }) {
  const { comparing } = model;
  const original = model.original.value;
  useLayoutEffect(() => {
    const stop = holdKey('c', (held) => (comparing.value = held));
    return () => {
      stop();
      comparing.value = false;
    };
  }, [comparing]);
  const isOriginal = comparing.value && original !== null;
  return (
    <figure
      class="thumb checker held-compare"
      onPointerDown={() => (comparing.value = true)}
      onPointerUp={() => (comparing.value = false)}
      onPointerLeave={() => (comparing.value = false)}
    >
      {isOriginal ? (
        <Picture bytes={original} alt={`Original of ${result.title}`} />
      ) : (
        <Drawing svg={result.svg} alt={`Result: ${result.title}`} />
      )}
      <figcaption>
        {isOriginal ? 'Original' : original === null ? 'The original is gone' : 'Hold C for the original'}
      </figcaption>
    </figure>
  );
}

function Heavy({ model, words, limit }: { model: VectorizeModel; words: ResultWords; limit: number | null }) {
  if (!words.isHeavy || limit === null) return null;
  return (
    <div class="notice warning one">
      <Icon name="warn" />
      <div class="num">Heavy for Figma, over {formatCount(limit)} paths</div>
      {words.simpler === null ? null : (
        <Button name={words.simpler.name} onClick={() => model.useSimpler()}>
          {words.simpler.label}
        </Button>
      )}
    </div>
  );
}

interface RedoProps {
  model: VectorizeModel;
  result: TraceResult;
  next: ResultWords['next'];
}

function Redo({ model, result: { title }, next }: RedoProps) {
  if (next === null) return null;
  return (
    <div class="notice one">
      <Icon name={next.isHeavy ? 'warn' : 'redo'} />
      <div role="status">
        <b class="strong">With the choices above</b>
        <p class="num">{next.text}</p>
      </div>
      <Button name={`Finish “${title}” anew with the choices above, free`} onClick={() => model.redo()}>
        Apply · free
      </Button>
    </div>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FrameWord } from '../../../plugin/protocol/layout.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextButton } from '../../components/text-button.tsx';
import type { CreateModel } from './model.ts';
import type { TextLayoutModel } from './text-layout-model.ts';

/** The text of the selected frame, set in the picture: whether, and how it will stand there. */
export function TextLayout({ model }: { model: CreateModel }) {
  const { layout } = model;
  const name = layout.frameName.value;
  const checked = layout.wanted.value;
  const isRead = layout.text.value !== null;
  const view = useRef<HTMLDivElement>(null);
  const switched = useRef(false);
  // What a click has opened is brought into view, when it has been read.
  useLayoutEffect(() => {
    if (!switched.current) return;
    view.current?.scrollIntoView({ block: 'nearest' });
    switched.current = !isRead;
  });
  return (
    <>
      <Checkbox
        label={name === null ? 'Set the text of a frame' : `Set the text of ${name}`}
        checked={checked}
        onChange={(on) => {
          // A picture without text and one with a given text cannot be had together.
          if (on) model.setNoText(false);
          switched.current = on;
          layout.switchOn(on);
        }}
      />
      {checked ? (
        <div ref={view} class="layout-view">
          <Preview layout={layout} />
        </div>
      ) : null}
    </>
  );
}

function Preview({ layout }: { layout: TextLayoutModel }) {
  if (layout.frameName.value === null) return <p class="hint">Select a frame with text.</p>;
  const frame = layout.text.value;
  if (frame === null) return <p class="hint">Reading the frame</p>;
  const notes = layout.notes.value;
  return (
    <>
      {layout.words.value.length === 0 ? null : (
        <svg
          viewBox={`0 0 ${String(frame.width)} ${String(frame.height)}`}
          role="img"
          aria-label={`${frame.name}: ${layout.words.value.map(({ text }) => text).join(' ')}`}
        >
          {layout.words.value.map((word, index) => (
            <Word key={index} word={word} frame={frame} sent={word.sent} />
          ))}
        </svg>
      )}
      {notes.length === 0 ? null : (
        <ul role="status">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <div class="line">
        {layout.doubtful.value ? (
          <Checkbox
            label="Try them anyway"
            checked={layout.tryDoubtful.value}
            onChange={(on) => layout.setTryDoubtful(on)}
          />
        ) : null}
        <span class="push" />
        <TextButton label="Read again" onClick={() => layout.readAgain()} />
      </div>
    </>
  );
}

interface WordProps {
  word: FrameWord;
  frame: { readonly width: number; readonly height: number };
  sent: boolean;
}

/** A word in its box, turned as the box is. */
function Word({ word: { text, corners }, frame, sent }: WordProps) {
  const points = corners.map(([x, y]) => ({ x: x * frame.width, y: y * frame.height }));
  const [start, end, , under] = points;
  if (start === undefined || end === undefined || under === undefined) return null;
  const height = Math.hypot(under.x - start.x, under.y - start.y);
  const turn = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI;
  return (
    <g class={sent ? undefined : 'unsent'}>
      <polygon points={points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')} />
      <text
        transform={`translate(${String(start.x)} ${String(start.y)}) rotate(${String(turn)})`}
        y={height * 0.76}
        font-size={height * 0.8}
        textLength={Math.hypot(end.x - start.x, end.y - start.y)}
        lengthAdjust="spacingAndGlyphs"
      >
        {text}
      </text>
    </g>
  );
}

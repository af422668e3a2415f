import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { RATIOS } from '../../catalog/ratios.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { RatioGrid } from '../../components/ratio-grid.tsx';
import { Row } from '../../components/row.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { BrandBlock } from '../brand/block.tsx';
import type { BrandModel } from '../brand/model.ts';
import { ModelRow, TypeRow } from '../create/screen.tsx';
import type { Thumbnails } from '../thumbnails.ts';
import { StyleRow } from '../styles/style-row.tsx';
import type { SetsModel } from './model.ts';
import { FirstPicture } from './first-picture.tsx';
import { subjectWords } from './subjects.ts';

interface SetsScreenProps {
  model: SetsModel;
  brand: BrandModel;
  thumbnails: Thumbnails;
  footer: ComponentChildren;
  notices: ComponentChildren;
  onBack: () => void;
  onNewStyle: () => void;
}

/** A list of subjects, each drawn in one style, into one frame. */
export function SetsScreen({ model, brand, thumbnails, footer, notices, onBack, onNewStyle }: SetsScreenProps) {
  const root = useRef<HTMLDivElement>(null);
  const waits = model.first.value !== null;
  useLayoutEffect(() => {
    // Who has just clicked the button stays on it: the next Enter must not give the set up.
    if (waits && root.current?.querySelector('footer')?.contains(document.activeElement) === true) return;
    root.current?.querySelector<HTMLElement>('main :is(textarea, button)')?.focus();
  }, [waits]);
  return (
    <div ref={root} class="screen">
      <header class="sub step">
        <IconButton icon="back" name="Back" onClick={onBack} />
        <h1>Set</h1>
      </header>
      <main class="body">
        {waits ? (
          <FirstPicture model={model} thumbnails={thumbnails} />
        ) : (
          <>
            <List model={model} />
            <Looks model={model} onNewStyle={onNewStyle} />
            <BrandBlock model={brand} />
            <Frame model={model} />
          </>
        )}
      </main>
      {notices}
      {footer}
    </div>
  );
}

function List({ model }: { model: SetsModel }) {
  const sample = model.sample.value;
  return (
    <section class="section subjects">
      <div class="title num">
        <h2>Subjects</h2>
        <span class="push muted" role="status">
          {sample === null ? 'One a line' : subjectWords(model.list.value)}
        </span>
      </div>
      <TextArea
        label="Subjects, one a line"
        placeholder={'Tent\nCanoe\nLantern'}
        value={model.text.value}
        wrong={false}
        onInput={(text) => {
          model.text.value = text;
        }}
      />
      <div class="rows">
        <Row label="Prompt">
          <input
            type="text"
            class="input"
            aria-label="Prompt of each"
            placeholder="{subject}"
            autocomplete="off"
            spellcheck={false}
            value={model.template.value}
            onInput={(event) => {
              model.template.value = event.currentTarget.value;
            }}
          />
        </Row>
        <p class="hint cut" title={sample ?? undefined}>
          {sample === null ? '{subject} stands for each line' : `First: ${sample}`}
        </p>
      </div>
    </section>
  );
}

function Looks({ model: { create }, onNewStyle }: { model: SetsModel; onNewStyle: () => void }) {
  const ratio = create.ratio.value;
  return (
    <section class="section flush rows">
      <TypeRow model={create} />
      <ModelRow model={create} />
      <StyleRow
        picker={create.styles}
        thumbnails={create.stylePictures}
        onOpen={() => create.lookForStyles()}
        onNew={onNewStyle}
      />
      <Row label="Ratio" now={ratio}>
        <RatioGrid value={ratio} ratios={RATIOS} onChange={(value) => create.change({ ratio: value })} />
      </Row>
    </section>
  );
}

function Frame({ model }: { model: SetsModel }) {
  const { title, side, components, firstAlone } = model;
  return (
    <section class="section rows">
      <Row label="Frame">
        <input
          type="text"
          class="input"
          aria-label="Name of the frame"
          placeholder={model.suggested.value}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          value={title.value}
          onInput={(event) => {
            title.value = event.currentTarget.value;
          }}
        />
      </Row>
      <Row label="Long side">
        <NumberField
          name="Long side of each"
          value={side.value}
          error={model.sideProblem.value}
          after="px each"
          off={false}
          onInput={(value) => {
            side.value = value;
          }}
          onCommit={() => undefined}
        />
      </Row>
      <Checkbox
        label="Make each a component"
        checked={components.value}
        onChange={(checked) => {
          components.value = checked;
        }}
      />
      <Checkbox
        label="Approve the first, then draw the rest like it"
        checked={firstAlone.value}
        onChange={(checked) => {
          firstAlone.value = checked;
        }}
      />
    </section>
  );
}

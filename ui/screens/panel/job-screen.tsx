import type { ComponentChildren } from 'preact';
import { tabId } from '../../components/tabs.tsx';
import { TOOL_PRICES } from '../../catalog/prices.ts';
import { plural } from '../../lib/format.ts';
import { BackgroundScreen } from '../background/screen.tsx';
import { CreateScreen } from '../create/screen.tsx';
import { ExploreRow } from '../explore/row.tsx';
import { SimilarLine } from '../explore/similar.tsx';
import type { LayersModel } from '../layers-model.ts';
import { tokenPage } from '../links.ts';
import { OriginStrip } from '../provenance/strip.tsx';
import { runWords } from '../run-words.ts';
import { VectorizeScreen } from '../vectorize/screen.tsx';
import { JobFooter } from './job-footer.tsx';
import type { Models } from './models.ts';
import { screenId } from './nav-bar.tsx';
import { Notices } from './notices.tsx';
import { type Tab, tabs } from './views.ts';

/** The screen of a tab with its footer. */
export function JobScreen({ models, tab }: { models: Models; tab: Tab }) {
  const { create, explore, vectorize, background, brand, styles, thumbnails, stage } = models;
  switch (tab) {
    case 'create':
      return (
        <Frame models={models} tab={tab} footer={<CreateFooter models={models} />}>
          <CreateScreen
            model={create}
            brand={brand}
            more={<ExploreRow model={explore} />}
            onNewStyle={() => styles.open({ forCreate: true })}
          />
        </Frame>
      );
    case 'vectorize':
      return (
        <Frame
          models={models}
          tab={tab}
          footer={
            <LayersFooter
              models={models}
              layers={vectorize}
              verb={vectorizeVerb(vectorize.usable.value.length)}
              each={TOOL_PRICES.vectorize}
            />
          }
        >
          <VectorizeScreen model={vectorize} brand={brand} thumbnails={thumbnails} />
        </Frame>
      );
    case 'background':
      return (
        <Frame
          models={models}
          tab={tab}
          footer={
            <LayersFooter
              models={models}
              layers={background}
              verb="Remove background"
              each={TOOL_PRICES.removeBackground}
            />
          }
        >
          <BackgroundScreen model={background} thumbnails={thumbnails} stage={stage} />
        </Frame>
      );
  }
}

function vectorizeVerb(count: number): string {
  return count === 0 ? 'Vectorize' : `Vectorize ${plural(count, 'layer')}`;
}

interface FrameProps {
  models: Models;
  tab: Tab;
  footer: ComponentChildren;
  children: ComponentChildren;
}

function Frame({ models, tab, footer, children }: FrameProps) {
  return (
    <div class="screen">
      <main class="body">
        <div role="tabpanel" id={screenId} aria-labelledby={tabId(tab)}>
          <h1 class="vh">{tabs.find(({ value }) => value === tab)?.label}</h1>
          {children}
        </div>
      </main>
      <SelectedOrigin models={models} />
      <Notices models={models} />
      {footer}
    </div>
  );
}

/** How the one selected layer was made, and what follows from that. */
function SelectedOrigin({ models }: { models: Models }) {
  const { panel, explore, history, styles, origin, ways } = models;
  if (origin.value === null) return null;
  return (
    <OriginStrip
      origin={origin.value}
      more={<SimilarLine model={explore} />}
      onShow={(entryId) => {
        panel.open('history');
        history.list.show(entryId);
      }}
      onRunAgain={(draft) => ways.runAgain(draft)}
      onMakeStyle={() => styles.open()}
      onGoOn={(to) => ways.goOn(to)}
      onMoreLike={(draft) => ways.moreLike(draft)}
    />
  );
}

function CreateFooter({ models: { app, create } }: { models: Models }) {
  return (
    <JobFooter
      verb={create.place.value === 'frames' ? `Generate ${String(create.frames.value.length)}` : 'Generate'}
      units={create.units.value}
      each={create.model.value.price}
      balance={app.balance.value}
      run={create.priceNote.value ?? runWords(app.spent.value.total, app.unclear.value)}
      extra={create.styles.extraUnits.value}
      short={create.short.value}
      reason={create.reason.value}
      mistaken={create.over.value}
      onRun={() => create.generate()}
      onRunAffordable={() => create.generateAffordable()}
      onAddUnits={() => app.openLink(tokenPage)}
    />
  );
}

interface LayersFooterProps {
  models: Models;
  layers: LayersModel;
  verb: string;
  each: number;
}

function LayersFooter({ models: { app }, layers, verb, each }: LayersFooterProps) {
  return (
    <JobFooter
      verb={verb}
      units={layers.units.value}
      each={each}
      balance={app.balance.value}
      run={runWords(app.spent.value.total, app.unclear.value)}
      short={layers.short.value}
      reason={layers.reason.value}
      onRun={() => layers.run()}
      onRunAffordable={() => layers.runAffordable()}
      onAddUnits={() => app.openLink(tokenPage)}
    />
  );
}

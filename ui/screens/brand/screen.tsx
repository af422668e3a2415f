import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../components/icon-button.tsx';
import { Switch } from '../../components/switch.tsx';
import { BrandFooter } from './footer.tsx';
import { Matching } from './matching.tsx';
import type { BrandModel } from './model.ts';
import { PaletteSection } from './palette-section.tsx';
import { Preview } from './preview.tsx';
import { Report } from './report.tsx';
import { SourceSection } from './source-section.tsx';

interface BrandScreenProps {
  model: BrandModel;
  notices: ComponentChildren;
}

/** One step inside another screen: which colors are the brand's, and what matching with them does. */
export function BrandScreen({ model, notices }: BrandScreenProps) {
  const root = useRef<HTMLDivElement>(null);
  const preview = model.preview.value;
  const reported = preview.kind === 'drawing' || preview.kind === 'layers' ? preview : null;
  const open = model.reporting.value ? reported : null;
  useFirstFocus(root, open !== null ? 'report' : model.task.value);
  return (
    <div ref={root} class="screen">
      <Header model={model} report={open?.title ?? null} />
      <main class="body">
        {open !== null ? (
          <Report model={model} report={open.report} />
        ) : (
          <>
            <SourceSection model={model} />
            <PaletteSection model={model} />
            <Matching model={model} />
          </>
        )}
      </main>
      <Preview model={model} isReport={open !== null} />
      {notices}
      <BrandFooter model={model} />
    </div>
  );
}

/** `report`: what the report is about, null while it is not open. */
function Header({ model, report }: { model: BrandModel; report: string | null }) {
  const isChoice = model.task.value === 'choose';
  const title = report !== null ? 'Report' : isChoice ? 'Brand colors' : 'Recolor selection';
  return (
    <header class="sub step">
      <IconButton
        icon="back"
        name="Back"
        onClick={() => {
          // Tools above the list are no step of their own for a click on the arrow.
          model.colors.close();
          if (!model.back()) model.leave();
        }}
      />
      <h1 class="keep">{title}</h1>
      <span class="push cut muted" title={report ?? undefined}>
        {report}
      </span>
      {isChoice && report === null ? (
        <Switch label="Match brand colors" on={model.on.value} onChange={(on) => model.setOn(on)} />
      ) : null}
    </header>
  );
}

/** The first control of each step; on the way back from the report, the button that leads there. */
function useFirstFocus(root: { readonly current: HTMLElement | null }, step: string): void {
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    const wasReport = before.current === 'report';
    before.current = step;
    const first = root.current?.querySelector<HTMLElement>('main :is(button, [tabindex="0"])');
    const back = wasReport ? root.current?.querySelector<HTMLElement>('.report-btn') : null;
    (back ?? first)?.focus();
  }, [root, step]);
}

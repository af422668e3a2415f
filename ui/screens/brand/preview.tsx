import type { ComponentChildren } from 'preact';
import { CopyIconButton } from '../../components/copy-icon-button.tsx';
import { Drawing } from '../../components/drawing.tsx';
import { Icon } from '../../components/icon.tsx';
import { Picture } from '../../components/picture.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { WeightBar } from '../../components/weight-bar.tsx';
import type { MatchReport } from '../../color/report.ts';
import type { BrandPreview } from '../../state/brand/types.ts';
import type { BrandModel } from './model.ts';
import { closenessDetails, closenessWords, reportText } from './report-words.ts';

interface PreviewProps {
  model: BrandModel;
  /** Whether the report is open already. */
  isReport: boolean;
}

/** What matching does, at a glance: stays in sight while the palette scrolls. */
export function Preview({ model, isReport }: PreviewProps) {
  const preview = model.preview.value;
  const isRecolor = model.task.value === 'recolor';
  return (
    <section class="section preview" aria-label="Preview">
      <Before preview={preview} />
      {isRecolor ? <RecolorStatus model={model} /> : null}
      {preview.kind === 'none' && !isRecolor ? (
        <p class="hint">Your next drawing is shown here, before and after matching.</p>
      ) : null}
      {preview.kind === 'drawing' || preview.kind === 'layers' ? (
        <ReportLine model={model} report={preview.report} isReport={isReport} />
      ) : null}
    </section>
  );
}

function Before({ preview }: { preview: BrandPreview }) {
  switch (preview.kind) {
    case 'none':
      return null;
    case 'drawing':
      return (
        <div class="pair">
          <Figure label="Before">
            <Drawing svg={preview.before} alt={`Before: ${preview.title}`} />
          </Figure>
          <Figure label="After">
            <Drawing svg={preview.after} alt={`After: ${preview.title}`} />
          </Figure>
        </div>
      );
    case 'picture':
      return (
        <>
          <div class="pair">
            <figure class="thumb">
              <Picture bytes={preview.bytes} alt={preview.title} />
            </figure>
            <p class="hint">{closenessDetails(preview.closeness)}</p>
          </div>
          <div class="report-line">
            <span class="muted">
              <Icon name="info" />
            </span>
            <span class="num words">{closenessWords(preview.closeness, preview.tolerance)}</span>
          </div>
        </>
      );
    case 'layers':
      return <Bars report={preview.report} />;
  }
}

function Figure({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <figure class="thumb">
      {children}
      <figcaption aria-hidden="true">{label}</figcaption>
    </figure>
  );
}

/** Each color stands above what it becomes. */
function Bars({ report: { rows } }: { report: MatchReport }) {
  return (
    <div class="bars">
      <span aria-hidden="true">Before</span>
      <WeightBar label="Colors before" parts={rows.map(({ from, share }) => ({ color: from, share }))} />
      <span aria-hidden="true">After</span>
      <WeightBar label="Colors after" parts={rows.map(({ to, share }) => ({ color: to, share }))} />
    </div>
  );
}

function RecolorStatus({ model: { recolor } }: { model: BrandModel }) {
  return (
    <div class="status" role="status">
      {recolor.busy.value ? <Spinner /> : null}
      {recolor.words.value}
    </div>
  );
}

/** From here on it is said to be well matched. */
const wellMatched = 0.9;

function ReportLine({ model, report, isReport }: PreviewProps & { report: MatchReport }) {
  const isWell = report.onBrand >= wellMatched;
  return (
    <div class="report-line">
      <span class={isWell ? 'well' : 'muted'}>
        <Icon name={isWell ? 'check' : 'info'} />
      </span>
      <span class="num words">{report.line}</span>
      <CopyIconButton
        key={report.line}
        icon="copy"
        name="Copy the report"
        read={() => Promise.resolve(reportText(report, model.palette.value))}
      />
      {isReport ? null : (
        <button type="button" class="report-btn" onClick={() => model.showReport()}>
          Report
          <Icon name="right" />
        </button>
      )}
    </div>
  );
}

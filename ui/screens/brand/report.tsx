import { useState } from 'preact/hooks';
import { type Action, ActionMenu } from '../../components/action-menu.tsx';
import { CutPath } from '../../components/cut-path.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { Swatch } from '../../components/swatch.tsx';
import type { MatchReport, ReportRow } from '../../color/report.ts';
import { formatCount, plural } from '../../lib/format.ts';
import { colorName, cssOf, distanceWords, hexWords, shareWords } from './color-words.ts';
import type { BrandModel } from './model.ts';
import { targetWords, whyWords } from './report-words.ts';

const keys = 'Arrow keys go from color to color, Tab to its lock and to where it may be sent.';

/** More rows than this are drawn on demand: a photograph that was traced may have thousands of colors. */
const folded = 40;

/** What became of each color, and how much of the palette is used. */
export function Report({ model, report }: { model: BrandModel; report: MatchReport }) {
  const [open, setOpen] = useState(false);
  const rows = open ? report.rows : report.rows.slice(0, folded);
  const rest = report.rows.length - rows.length;
  return (
    <>
      <section class="section report">
        <RowGrid
          label="Colors"
          keys={keys}
          class="changes num"
          head={<Heads />}
          rows={rows.map((row) => (
            <Cells key={row.from} row={row} model={model} />
          ))}
        />
        {rest === 0 ? null : (
          <button type="button" class="more-line num" onClick={() => setOpen(true)}>
            {formatCount(rest)} more
          </button>
        )}
      </section>
      <Coverage model={model} report={report} />
    </>
  );
}

function Heads() {
  return (
    <>
      <span role="columnheader">Color</span>
      <span role="columnheader">Area</span>
      <span role="columnheader" title="How far it moved: OKLab distance times 100">
        ΔE
      </span>
      <span role="columnheader" title="How far it moved, by CIEDE2000">
        ΔE2000
      </span>
      <span role="columnheader">
        <span class="vh">By hand</span>
      </span>
    </>
  );
}

function Cells({ row, model }: { row: ReportRow; model: BrandModel }) {
  const { from, to, share, moved } = row;
  const options = model.options.value;
  const hex = hexWords(from);
  const isLocked = options.locked.has(from);
  const target = targetWords(row, model.palette.value);
  const title = `${hex} to ${hexWords(to)}, ${target}`;
  const why = whyWords(row);
  return (
    <>
      <span role="gridcell" class="change">
        <Swatch color={from} />
        <Icon name="right" muted />
        <Swatch color={to} />
        <span class="words">
          <span class="vh">{row.decision.kind === 'left' ? `${hex} stays: ` : `${hex} to `}</span>
          {row.decision.kind === 'left' ? (
            <span class="cut muted" title={title}>
              {target}
            </span>
          ) : (
            <CutPath name={target} title={title} />
          )}
          {why === '' ? null : <span class="muted">{why}</span>}
        </span>
      </span>
      <span role="gridcell">{shareWords(share)}</span>
      <span role="gridcell">{distanceWords(moved.ok)}</span>
      <span role="gridcell">{distanceWords(moved.ciede2000)}</span>
      <span role="gridcell" class="by-hand">
        <IconButton
          icon={isLocked ? 'lock' : 'unlock'}
          name={`Lock ${hex}`}
          pressed={isLocked}
          onClick={() => model.lock(from, !isLocked)}
        />
        <ActionMenu name={`Send ${hex} to`} actions={targetsOf(from, model)}>
          <Icon name="more" />
        </ActionMenu>
      </span>
    </>
  );
}

function targetsOf(from: string, model: BrandModel): readonly Action[] {
  const sentTo = model.options.value.sent.get(from);
  const nearest: Action = { label: 'By distance', checked: sentTo === undefined, run: () => model.send(from, null) };
  return [
    nearest,
    ...model.palette.value.map((color, index) => ({
      label: colorName(color),
      swatch: cssOf(color),
      checked: sentTo === index,
      run: () => model.send(from, index),
    })),
  ];
}

/** How much of the area each palette color covers. */
function Coverage({ model, report }: { model: BrandModel; report: MatchReport }) {
  const palette = model.palette.value;
  const used = report.coverage.filter(({ colors }) => colors > 0);
  const unused = palette.length - used.length;
  return (
    <section class="section">
      <div class="title">
        <h2>Palette in use</h2>
        <span class="push muted num">{unused === 0 ? 'All of it' : `${formatCount(unused)} not used`}</span>
      </div>
      <ul class="list coverage num">
        {used.map(({ index, share, colors }) => {
          const color = palette[index];
          if (color === undefined) return null;
          return (
            <li key={index}>
              <Swatch color={cssOf(color)} />
              <CutPath name={colorName(color)} />
              <span class="muted">{plural(colors, 'color')}</span>
              <span>{shareWords(share)}</span>
            </li>
          );
        })}
      </ul>
      {model.options.value.mode === 'shading' ? (
        <p class="hint">Shades between the palette colors are bound to no variable or style.</p>
      ) : null}
    </section>
  );
}

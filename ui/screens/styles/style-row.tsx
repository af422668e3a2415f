import { TOOL_PRICES } from '../../catalog/prices.ts';
import { formatUnits } from '../../lib/format.ts';
import { curatedStylesOf } from '../../catalog/curated-styles.ts';
import { Icon } from '../../components/icon.tsx';
import { Picture } from '../../components/picture.tsx';
import { Row } from '../../components/row.tsx';
import type { SearchGroup } from '../../components/search-menu.tsx';
import { SearchSelect } from '../../components/search-select.tsx';
import { Segmented } from '../../components/segmented.tsx';
import type { Thumbnails } from '../thumbnails.ts';
import type { StylePicker } from './picker.ts';
import { matchSegments, styleName } from './style-words.ts';

interface StyleRowProps {
  picker: StylePicker;
  thumbnails: Thumbnails;
  /** The menu opens: what it offers may have changed elsewhere. */
  onOpen: () => void;
  /** To make a new one. */
  onNew: () => void;
}

const CURATED = 'curated ';
const OWN = 'own ';

/** What Create draws in, and how closely it keeps to it. Nothing where the model takes no style. */
export function StyleRow({ picker, thumbnails, onOpen, onNew }: StyleRowProps) {
  if (!picker.shown.value) return null;
  const own = picker.own.value;
  const extra = picker.extraUnits.value;
  return (
    <>
      <Row label="Style">
        <div data-opens="styles">
          <SearchSelect
            label="Style"
            value={valueOf(picker)}
            shown={picker.label.value}
            picture={own === null ? null : <StyleThumb id={own.id} thumbnails={thumbnails} />}
            aside={extra === 0 ? undefined : `+${formatUnits(extra)}`}
            groups={groupsOf(picker, thumbnails)}
            onOpen={onOpen}
            onChoose={(value) => {
              if (value === 'new') onNew();
              else picker.choose(choiceOf(value));
            }}
          />
        </div>
      </Row>
      <MatchRow picker={picker} />
    </>
  );
}

/** Only where there are several ways. */
function MatchRow({ picker }: { picker: StylePicker }) {
  const match = picker.match.value;
  const matches = picker.matches.value;
  if (match === null || matches.length < 2) return null;
  return (
    <Row label="Style match">
      <Segmented
        label="Style match"
        value={match}
        segments={matches.map((each) => matchSegments[each])}
        onChange={(value) => picker.chooseMatch(value)}
      />
    </Row>
  );
}

function StyleThumb({ id, thumbnails }: { id: string; thumbnails: Thumbnails }) {
  const bytes = thumbnails.of(id);
  return <span class="thumb xs">{bytes === null ? <Icon name="saved" /> : <Picture bytes={bytes} alt="" />}</span>;
}

function valueOf({ choice }: StylePicker): string {
  const chosen = choice.value;
  if (chosen === null) return 'none';
  if (chosen.kind === 'references') return 'references';
  return chosen.kind === 'own' ? OWN + chosen.id : CURATED + chosen.name;
}

function choiceOf(value: string): Parameters<StylePicker['choose']>[0] {
  if (value === 'references') return 'references';
  if (value.startsWith(OWN)) return { kind: 'own', id: value.slice(OWN.length) };
  return value.startsWith(CURATED) ? { kind: 'curated', name: value.slice(CURATED.length) } : null;
}

function groupsOf(picker: StylePicker, thumbnails: Thumbnails): readonly SearchGroup[] {
  const model = picker.model.value;
  const own = picker.fitting.value.map((style) => ({
    value: OWN + style.id,
    label: styleName(style),
    picture: <StyleThumb id={style.id} thumbnails={thumbnails} />,
    ...asideOf(style),
  }));
  const curated = curatedStylesOf(model.id);
  const headings = [...new Set(curated.map(({ group }) => group))];
  const actions = model.takes.ownStyles
    ? [
        { value: 'references', label: 'From selected layers', aside: `+${formatUnits(TOOL_PRICES.createStyle)}` },
        { value: 'new', label: 'New style…' },
      ]
    : [];
  return [
    {
      label: 'Start',
      plain: true,
      options: [...(model.needsStyle ? [] : [{ value: 'none', label: 'None' }]), ...actions],
    },
    ...(own.length === 0 ? [] : [{ label: 'Your styles', options: own }]),
    ...headings.map((heading) => ({
      label: heading,
      options: curated
        .filter(({ group }) => group === heading)
        .map(({ name }) => ({ value: CURATED + name, label: name })),
    })),
  ];
}

function asideOf({ gone, model }: { gone: boolean; model: string | null }): { readonly aside?: string } {
  if (gone) return { aside: 'Gone' };
  return model === null ? { aside: 'Made elsewhere' } : {};
}

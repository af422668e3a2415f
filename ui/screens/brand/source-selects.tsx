import type { MenuGroup } from '../../components/menu.tsx';
import { Select } from '../../components/select.tsx';
import type { SavedPalette } from '../../../plugin/protocol/palette.ts';
import type { SourcesModel } from './sources-model.ts';

const unchosen = 'Choose';
const defaultMode = 'Default';

/** A collection of variables, and its mode where there are several. */
export function VariableSelects({ model }: { model: SourcesModel }) {
  const choice = model.choice.value;
  const { collections } = model.sources.value;
  const chosen = choice?.kind === 'variables' ? collections.find(({ id }) => id === choice.collectionId) : undefined;
  const modes = chosen?.modes ?? [];
  return (
    <>
      <Select
        label="Collection"
        value={chosen?.id ?? unchosen}
        groups={[{ label: 'Collection', options: collections.map(({ id, name }) => ({ value: id, label: name })) }]}
        onChange={(collectionId) => {
          const next = collections.find(({ id }) => id === collectionId);
          if (next !== undefined) model.choose({ kind: 'variables', collectionId, modeId: next.defaultModeId });
        }}
      />
      {chosen === undefined || choice?.kind !== 'variables' || modes.length < 2 ? null : (
        <Select
          label="Mode"
          value={modes.some(({ id }) => id === choice.modeId) ? choice.modeId : unchosen}
          groups={[{ label: 'Mode', options: modes.map(({ id, name }) => ({ value: id, label: name })) }]}
          onChange={(modeId) => model.choose({ kind: 'variables', collectionId: chosen.id, modeId })}
        />
      )}
    </>
  );
}

/** A collection of a library, under its library's name, and its mode. */
export function LibrarySelects({ model }: { model: SourcesModel }) {
  const choice = model.choice.value;
  const { libraries, libraryModes } = model.sources.value;
  const collections = libraries.state === 'listed' ? libraries.collections : [];
  const names = [...new Set(collections.map(({ library }) => library))];
  const chosen = choice?.kind === 'library' ? choice : null;
  return (
    <>
      <Select
        label="Collection"
        value={chosen?.collectionKey ?? unchosen}
        groups={names.map((library) => ({
          label: library,
          hint: '',
          options: collections
            .filter((collection) => collection.library === library)
            .map(({ key, name }) => ({ value: key, label: name, name: `${name}, ${library}` })),
        }))}
        onChange={(collectionKey) => model.choose({ kind: 'library', collectionKey, mode: null })}
      />
      {chosen === null || libraryModes.length < 2 ? null : (
        <Select
          label="Mode"
          value={chosen.mode ?? defaultMode}
          groups={[{ label: 'Mode', options: libraryModes.map((mode) => ({ value: mode, label: mode })) }]}
          onChange={(mode) => model.choose({ kind: 'library', collectionKey: chosen.collectionKey, mode })}
        />
      )}
    </>
  );
}

/** A saved palette: those of the file, then those of this computer. */
export function SavedSelect({ model }: { model: SourcesModel }) {
  const choice = model.choice.value;
  const { file, user } = model.sources.value;
  const groups = [groupOf('file', 'In this file', file), groupOf('user', 'On this computer', user)];
  return (
    <Select
      label="Palette"
      value={choice?.kind === 'saved' ? valueOf(choice) : unchosen}
      groups={groups.filter(({ options }) => options.length > 0)}
      onChange={(value) => {
        const place = value.startsWith('file ') ? 'file' : 'user';
        model.choose({ kind: 'saved', place, id: value.slice(place.length + 1) });
      }}
    />
  );
}

function groupOf(place: 'file' | 'user', label: string, palettes: readonly SavedPalette[]): MenuGroup<string> {
  return { label, hint: '', options: palettes.map(({ id, name }) => ({ value: valueOf({ place, id }), label: name })) };
}

function valueOf({ place, id }: { place: 'file' | 'user'; id: string }): string {
  return `${place} ${id}`;
}

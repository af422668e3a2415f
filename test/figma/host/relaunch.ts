import type { Store } from '../document/store.ts';
import type { Manifest } from './manifest.ts';

/** Throws where Figma shows no such button: every selected layer must carry it, and several only where the manifest lets it (fact sheet 1). */
export function assertOffered({ relaunchButtons }: Manifest, store: Store, command: string): void {
  const button = relaunchButtons.find((each) => each.command === command);
  const selected = (store.currentPage().selection ?? []).map((id) => store.get(id));
  const carried = selected.length > 0 && selected.every(({ relaunchData }) => command in relaunchData);
  if (!button || !carried || (selected.length > 1 && button.multipleSelection !== true)) {
    throw new Error(`simulator: the selection has no button "${command}"`);
  }
}

import type { NodeRecord } from '../figma/document/record.ts';
import { edited } from './edit.ts';
import { pickFrom } from './pick.ts';
import type { Of } from './step.ts';
import type { Trail } from './trail.ts';
import type { World } from './world.ts';

type EditStep = Of<
  | 'select'
  | 'delete'
  | 'edit'
  | 'move into'
  | 'go to page'
  | 'delete page'
  | 'undo'
  | 'variable mode'
  | 'delete variable'
>;

/** What a person does in the editor. */
export function editDocument(world: World, { deleted }: Pick<Trail, 'deleted'>, step: EditStep): void {
  const { document, user } = world.figma;
  if (step.do === 'undo') {
    user.undo();
    return;
  }
  if (step.do === 'variable mode') {
    user.setVariableMode('Brand', step.mode);
    return;
  }
  if (step.do === 'delete variable') {
    const { palette } = world.panel().app.brand;
    const ids = palette.value.flatMap(({ source }) => (source.kind === 'variable' ? [source.id] : []));
    const variable = pickFrom(ids, step.pick);
    // The panel may show it for a while.
    if (variable === undefined || deleted.has(variable)) return;
    deleted.add(variable);
    user.removeVariable(variable);
    return;
  }
  if (step.do === 'go to page' || step.do === 'delete page') {
    const page = pickFrom(document.pages(), step.pick);
    if (!page) return;
    if (step.do === 'go to page') user.goToPage(page.id);
    else if (page.id !== document.page().id) user.delete(page.id);
    return;
  }
  const layers = below(document.node, document.page().children ?? []);
  if (step.do === 'select') {
    const chosen = step.picks.flatMap((pick) => pickFrom(layers, pick) ?? []);
    const ids = [...new Set(chosen.map(({ id }) => id))];
    user.select(ids.filter((id) => !ids.some((other) => isAbove(document.node, other, id))));
    return;
  }
  const own = layers.filter(({ id, type }) => type !== 'COMPONENT' && !isInsideInstance(document.node, id));
  const layer = pickFrom(own, step.pick);
  if (!layer) return;
  if (step.do === 'delete') user.delete(layer.id);
  if (step.do === 'edit') user.edit(layer.id, edited(layer, step.change));
  // A slot stays in its component.
  if (step.do === 'move into' && layer.type !== 'SLOT') {
    const frames = own.filter(
      ({ id, type }) => type === 'FRAME' && id !== layer.id && !isAbove(document.node, layer.id, id),
    );
    const parent = pickFrom([document.page(), ...frames], step.into);
    if (parent) user.reparent(layer.id, parent.id);
  }
}

type Find = World['figma']['document']['node'];

function below(find: Find, ids: readonly string[]): readonly Readonly<NodeRecord>[] {
  return ids.flatMap((id) => {
    const node = find(id);
    if (!node) return [];
    // The inside of a drawing is left out: picks would hardly ever meet anything else.
    const isDrawing = node.type === 'FRAME' && (node.children ?? []).some((child) => isPath(find(child)));
    return [node, ...(isDrawing ? [] : below(find, node.children ?? []))];
  });
}

/** What drawings are made of; what holds a layer and its mask is a group as well. */
function isPath(node: Readonly<NodeRecord> | undefined): boolean {
  return node?.type === 'VECTOR' || (node?.type === 'GROUP' && node.pluginData['cut'] === undefined);
}

function isAbove(find: Find, ancestor: string, id: string): boolean {
  for (let at = find(find(id)?.parent ?? ''); at; at = find(at.parent ?? '')) if (at.id === ancestor) return true;
  return false;
}

function isInsideInstance(find: Find, id: string): boolean {
  return find(id)?.repeats !== undefined;
}

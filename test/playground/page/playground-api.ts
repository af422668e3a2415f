import { rotationOf } from '../../figma/document/geometry.ts';
import type { NodeRecord } from '../../figma/document/record.ts';
import type { LedgerEntry } from '../../recraft/types.ts';
import { chooseScenario, fetchAccount } from './account.ts';
import { type PlaygroundState, startPlugin } from './state.ts';

/** A node as plain data. */
export interface PlainNode {
  id: string;
  type: string;
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  rotation: number;
  visible: boolean;
  fills: unknown;
  children: PlainNode[];
}

/** What browser tests may ask of the playground, as `window.playground`. */
export interface PlaygroundApi {
  document(): PlainNode;
  select(names: readonly string[]): void;
  undo(): void;
  ledger(): Promise<readonly LedgerEntry[]>;
  scenario(name: string): Promise<void>;
  run(command: string): Promise<void>;
  settle(): Promise<void>;
}

export function createPlaygroundApi(state: PlaygroundState): PlaygroundApi {
  const { figma } = state;
  return {
    document: () => plain(state, figma.document.page()),
    select: (names) => figma.user.selectByName(...names),
    undo: () => figma.user.undo(),
    ledger: async () => (await fetchAccount()).ledger,
    scenario: (name) => chooseScenario(state, name),
    run: (command) => startPlugin(state, command),
    settle: () => figma.settle(),
  };
}

function plain(state: PlaygroundState, node: Readonly<NodeRecord>): PlainNode {
  const matrix = node.relativeTransform;
  return {
    id: node.id,
    type: node.type,
    name: node.name,
    x: matrix?.[0][2] ?? 0,
    y: matrix?.[1][2] ?? 0,
    width: node.width ?? 0,
    height: node.height ?? 0,
    rotation: matrix ? rotationOf(matrix) : 0,
    visible: node.visible ?? true,
    fills: node.fills ?? [],
    children: (node.children ?? []).flatMap((id) => {
      const child = state.figma.document.node(id);
      return child ? [plain(state, child)] : [];
    }),
  };
}

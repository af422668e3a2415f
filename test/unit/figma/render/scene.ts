import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DocumentReader, ImageRecord, NewNode, NodeRecord } from '../../../figma/document/record.ts';
import { loadFont, type FontOutlines } from '../../../figma/render/font.ts';

type Props = Partial<NodeRecord> & { readonly id: string; readonly type: NodeRecord['type'] };

export interface Scene extends DocumentReader {
  /** Adds a node to a parent, by default the page, and answers its id. */
  add(props: Props, parent?: string): string;
  addImported(tree: NewNode, parent?: string): string;
  addImage(image: ImageRecord): void;
}

/** A document with one page called `page`: records alone, without any rule of the API. */
export function makeScene(): Scene {
  const nodes = new Map<string, NodeRecord>();
  const images = new Map<string, ImageRecord>();
  const blank = { parent: null, removed: false, pluginData: {}, relaunchData: {} };
  nodes.set('page', { ...blank, id: 'page', type: 'PAGE', name: 'Page', children: [] });
  const scene: Scene = {
    node: (id) => nodes.get(id),
    image: (hash) => images.get(hash),
    boundColor: () => undefined,
    addImage: (image) => void images.set(image.hash, image),
    add(props, parent = 'page') {
      const container = /FRAME|GROUP|BOOLEAN|SECTION|COMPONENT|INSTANCE/.test(props.type);
      nodes.set(props.id, { ...blank, name: props.id, parent, ...(container && { children: [] }), ...props });
      nodes.get(parent)?.children?.push(props.id);
      return props.id;
    },
    addImported({ record, children }, parent = 'page') {
      const id = scene.add({ ...record, id: `i${String(nodes.size)}` }, parent);
      for (const child of children) scene.addImported(child, id);
      return id;
    },
  };
  return scene;
}

/** Inter Regular, as npm brings it. */
export function testFont(): FontOutlines {
  const path = createRequire(import.meta.url).resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
  const bytes = readFileSync(path);
  return loadFont(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

export function solid(color: 'red' | 'green' | 'blue' | 'black' | 'white', opacity = 1): SolidPaint {
  const channels = { red: [1, 0, 0], green: [0, 1, 0], blue: [0, 0, 1], black: [0, 0, 0], white: [1, 1, 1] } as const;
  const [r, g, b] = channels[color];
  return { type: 'SOLID', visible: true, opacity, blendMode: 'NORMAL', color: { r, g, b } };
}

export function at(x: number, y: number): NonNullable<NodeRecord['relativeTransform']> {
  return [
    [1, 0, x],
    [0, 1, y],
  ];
}

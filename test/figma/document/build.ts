import { readPicture } from '../host/picture.ts';
import type { FontOutlines } from '../render/font.ts';
import type { DocumentBuilder } from '../types.ts';
import { importSvg } from '../svg/import-svg.ts';
import { addColors } from './add-colors.ts';
import { addLibrary } from './add-library.ts';
import { addTree } from './add-tree.ts';
import { defaultRecord } from './defaults.ts';
import { rotationMatrix } from './geometry.ts';
import { createInstance } from './instances.ts';
import { omit } from './omit.ts';
import type { NodeRecord } from './record.ts';
import { reflow } from './reflow.ts';
import { resizeNode } from './resize.ts';
import { select } from './select.ts';
import type { NewRecord, Store } from './store.ts';
import { insert, pageOf } from './tree.ts';

type Props = Partial<NodeRecord> & { x?: number; y?: number; rotation?: number };

/** Fills an empty document and lays it out; the first page is shown. What was built cannot be undone. */
export function buildDocument(store: Store, font: FontOutlines, fill: (build: DocumentBuilder) => void): void {
  fill(createBuilder(store));
  store.goToPage(firstPage(store));
  reflow(store, font);
  store.forgetUndo();
}

function createBuilder(store: Store): DocumentBuilder {
  function add(type: NodeRecord['type'], props: Props, parent = firstPage(store)): string {
    const id = store.create(recordOf(type, props));
    insert(store, id, parent);
    // A layer that comes into a grid has no cell yet; one that is built there has the one that it is given.
    store.edit(id, cellOf(props));
    return id;
  }

  return {
    page: (name) => addPage(store, name),
    add,
    svg(svg, { name, x, y, width, height }, parent = firstPage(store)) {
      const id = addTree(store, importSvg(svg), parent);
      resizeNode(store, id, [width, height]);
      store.edit(id, { name, relativeTransform: rotationMatrix(0, x, y) });
      return id;
    },
    image(bytes) {
      const picture = readPicture(bytes, 'createImage');
      store.addImage(picture);
      return picture.hash;
    },
    component(props, parent = firstPage(store)) {
      // A component of another file stands in no page of this one.
      if (props.remote === true) return store.create(recordOf('COMPONENT', props));
      return add('COMPONENT', props, parent);
    },
    instance(componentId, { name, x = 0, y = 0 }, parent = firstPage(store)) {
      const id = createInstance(store, componentId);
      store.edit(id, { relativeTransform: rotationMatrix(0, x, y), ...(name === undefined ? {} : { name }) });
      insert(store, id, parent);
      return id;
    },
    colors: (collection, modes, values) => addColors(store.palette, collection, modes, values),
    library: (name, colors, options) => addLibrary(store.palette, name, colors, options),
    variable(id, { value, ...change }) {
      const record = store.palette.variables.get(id);
      if (!record) throw new Error(`there is no variable ${id}`);
      const modes = Object.keys(record.valuesByMode);
      const values =
        value === undefined ? {} : { valuesByMode: Object.fromEntries(modes.map((mode) => [mode, value])) };
      store.palette.variables.set(id, { ...record, ...values, ...change });
    },
    paintStyle(name, paints) {
      const number = store.palette.number();
      const style = { id: `S:${number},`, key: `style-${number}`, name, description: '', remote: false };
      store.palette.paintStyles.set(style.id, { ...style, paints: paints.map(completePaint) });
      return style.id;
    },
    select(ids) {
      const page = ids[0] === undefined ? undefined : pageOf(store, ids[0]);
      select(store, page?.id ?? firstPage(store), ids);
    },
  };
}

function firstPage(store: Store): string {
  return store.pages()[0]?.id ?? addPage(store, 'Page 1');
}

function addPage(store: Store, name: string): string {
  const id = store.create({ ...defaultRecord('PAGE'), name });
  insert(store, id, store.rootId);
  // The first page is the one that is shown; there is always one.
  if (store.pages().length === 1) store.goToPage(id);
  return id;
}

function recordOf(type: NodeRecord['type'], { x = 0, y = 0, rotation = 0, ...props }: Props): NewRecord {
  const sized = type === 'TEXT' && props.width !== undefined ? { textAutoResize: 'NONE' as const } : {};
  const looks = {
    ...(Array.isArray(props.fills) ? { fills: props.fills.map(completePaint) } : {}),
    ...(props.strokes ? { strokes: props.strokes.map(completePaint) } : {}),
    ...(typeof props.cornerRadius === 'number' ? { corners: allCorners(props.cornerRadius) } : {}),
  };
  const place = type === 'PAGE' ? {} : { relativeTransform: rotationMatrix(rotation, x, y) };
  return {
    ...defaultRecord(type),
    ...place,
    ...looks,
    ...sized,
    ...omit(props, 'id', 'parent', 'removed', 'type'),
    ...looks,
    type,
  };
}

function cellOf({ gridRowAnchorIndex, gridColumnAnchorIndex, gridRowSpan, gridColumnSpan }: Props): Props {
  return {
    ...(gridRowAnchorIndex === undefined ? {} : { gridRowAnchorIndex }),
    ...(gridColumnAnchorIndex === undefined ? {} : { gridColumnAnchorIndex }),
    ...(gridRowSpan === undefined ? {} : { gridRowSpan }),
    ...(gridColumnSpan === undefined ? {} : { gridColumnSpan }),
  };
}

function allCorners(radius: number): [number, number, number, number] {
  return [radius, radius, radius, radius];
}

/** A paint as Figma reads it back: with the keys that may be left out in writing. */
function completePaint(paint: Paint): Paint {
  const whole = { visible: true, opacity: 1, blendMode: 'NORMAL' as const, ...paint };
  return whole.type === 'SOLID' ? { ...whole, boundVariables: whole.boundVariables ?? {} } : whole;
}

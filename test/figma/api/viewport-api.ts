import * as v from 'valibot';
import { unionOf } from '../document/geometry.ts';
import type { Store } from '../document/store.ts';
import { absoluteBoundingBox } from '../render/bounds.ts';
import type { Member, Members } from '../sandbox/host-object.ts';
import { figmaMethod } from './figma-method.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import { checked, finite } from './validate.ts';

/** What part of the page is seen. `moved` is told whenever the plugin moves the view, which it must not do unasked (fact sheet 9.2 row 33). */
export function viewportMembers(session: Session, moved: (how: string) => void): Members {
  const { view } = session.env;

  function show(ids: readonly string[]): void {
    const boxes = ids.map((id) => absoluteBoundingBox(session.store, id));
    const box = unionOf(boxes);
    if (!box) return;
    view.center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    view.zoom = Math.min(1, view.width / Math.max(1, box.width), view.height / Math.max(1, box.height));
    moved(`scrollAndZoomIntoView ${namesOf(session.store, ids)}`);
  }

  return {
    center: {
      get: () => ({ ...view.center }),
      set(value) {
        view.center = checked(v.strictObject({ x: finite, y: finite }), value, 'center');
        moved('center');
      },
    },
    zoom: {
      get: () => view.zoom,
      set(value) {
        view.zoom = checked(v.pipe(finite, v.gtValue(0)), value, 'zoom');
        moved('zoom');
      },
    },
    bounds: {
      get() {
        const [width, height] = [view.width / view.zoom, view.height / view.zoom];
        return { x: view.center.x - width / 2, y: view.center.y - height / 2, width, height };
      },
    },
    scrollAndZoomIntoView: figmaMethod('scrollAndZoomIntoView', (nodes) => {
      const ids = checked(v.array(v.unknown()), nodes, 'nodes').map((node) => {
        const id = session.nodeId(node);
        if (id === undefined || !session.store.find(id)) throw new Refusal('Expected node');
        return id;
      });
      show(ids);
    }),
  } satisfies Partial<Record<keyof ViewportAPI, Member>>;
}

function namesOf(store: Store, ids: readonly string[]): string {
  return ids.map((id) => store.get(id).name).join(', ');
}

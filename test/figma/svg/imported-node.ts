import type { NewNode } from '../document/record.ts';
import { fraction } from './length.ts';
import type { Scope } from './scope.ts';
import type { SvgElement } from './svg-element.ts';

type ImportedRecord = NewNode['record'];

/** Imported layers scale with their frame (5.1). Groups have no constraints of their own. */
export const SCALED = { constraints: { horizontal: 'SCALE', vertical: 'SCALE' } } as const;

/** The part of a record that every imported node has. */
export function importedRecord(type: ImportedRecord['type'], name: string): ImportedRecord {
  return {
    type,
    name,
    visible: true,
    locked: false,
    opacity: 1,
    blendMode: 'PASS_THROUGH',
    isMask: false,
    maskType: 'ALPHA',
    effects: [],
    exportSettings: [],
  };
}

/** Name and opacity as the element gives them: its id becomes the layer's name. */
export function named(element: SvgElement, scope: Scope, otherwise: string): Pick<ImportedRecord, 'name' | 'opacity'> {
  return { name: element.attributes['id'] ?? otherwise, opacity: fraction(scope.style['opacity'], 1) };
}

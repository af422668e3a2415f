import type { DocumentReader } from '../document/record.ts';

/**
 * A paint as it is seen on a node: colors that are bound to variables in the modes that hold there. The variable's alpha counts together with
 * the paint's opacity, and is a stop's own (guess: no fact says how Figma draws variables with alpha).
 */
export function boundPaint(document: DocumentReader, nodeId: string, paint: Paint): Paint {
  if (paint.type === 'SOLID') {
    const color = colorOf(document, nodeId, paint.boundVariables?.color);
    if (!color) return paint;
    const { a, ...rgb } = color;
    return { ...paint, color: rgb, opacity: (paint.opacity ?? 1) * a };
  }
  if (!('gradientStops' in paint)) return paint;
  const gradientStops = paint.gradientStops.map((stop) => {
    const color = colorOf(document, nodeId, stop.boundVariables?.color);
    return color ? { ...stop, color } : stop;
  });
  return { ...paint, gradientStops };
}

/** Paints as the plugin reads them: bound colors have the value that is seen, opacities stay as they were written (guess). */
export function readPaints(document: DocumentReader, nodeId: string, paints: readonly Paint[]): Paint[] {
  return paints.map((paint) => {
    const seen = boundPaint(document, nodeId, paint);
    return structuredClone(paint.opacity === undefined ? seen : { ...seen, opacity: paint.opacity });
  });
}

function colorOf(document: DocumentReader, nodeId: string, alias: VariableAlias | undefined): RGBA | undefined {
  return alias && document.boundColor(alias.id, nodeId);
}

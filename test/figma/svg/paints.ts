import { importColor } from './color.ts';
import { gradientPaint } from './gradient.ts';
import { fraction } from './length.ts';
import type { PaintArea } from './paint-area.ts';
import type { Scope } from './scope.ts';
import { reference } from './style.ts';

/** The paints of `fill` or `stroke`: none, one solid or one gradient, which alone asks where it lies. */
export function paintsOf(property: 'fill' | 'stroke', scope: Scope, area: () => PaintArea): Paint[] {
  const value = scope.style[property] ?? (property === 'fill' ? '#000' : 'none');
  const opacity = fraction(scope.style[`${property}-opacity`], 1);
  const target = reference(value);
  if (target === undefined) return solid(value, opacity);
  const server = scope.definitions.get(target);
  const fallback = value.replace(/^url\([^)]*\)\s*/, '');
  if (server?.name !== 'linearGradient' && server?.name !== 'radialGradient') return solid(fallback || 'none', opacity);
  const paint = gradientPaint(server, scope, area());
  return paint ? [{ ...paint, opacity }] : [];
}

function solid(value: string, opacity: number): Paint[] {
  const color = value === 'none' ? null : importColor(value);
  return color ? [{ type: 'SOLID', visible: true, opacity, blendMode: 'NORMAL', color }] : [];
}

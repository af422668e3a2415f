import type { Matrix } from '../document/record.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element as text. Attributes that are undefined are left out; numbers are rounded to what a screen can show. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escape(value ?? '')}"`)
    .join('');
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

/** A matrix as a `transform` value; undefined for identity, so that the attribute is left out. */
export function transformValue([[a, c, e], [b, d, f]]: Readonly<Matrix>): string | undefined {
  const list = [a, b, c, d, e, f].map(number).join(' ');
  return list === '1 0 0 1 0 0' ? undefined : `matrix(${list})`;
}

/** An sRGB color as hex. */
export function hex({ r, g, b }: RGB): string {
  return `#${[r, g, b]
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

export function number(value: number): string {
  return String(Math.round(value * 1e6) / 1e6 || 0);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

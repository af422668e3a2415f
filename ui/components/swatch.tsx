/** A color; the words beside it name it. */
export function Swatch({ color }: { color: string }) {
  return <i class="swatch" style={{ '--color': color }} />;
}

/** Longer last parts say enough with their beginning. */
const LAST_PART = 12;

/** A name where there is little room: of a path with slashes the last part stays in sight, since many begin alike. */
export function CutPath({ name, title = name }: { name: string; title?: string }) {
  const at = name.lastIndexOf('/');
  const last = name.length - 1 - at;
  if (at <= 0 || last === 0 || last > LAST_PART) {
    return (
      <span class="cut" title={title}>
        {name}
      </span>
    );
  }
  return (
    <span class="cut-path" title={title}>
      <span class="cut">{name.slice(0, at)}</span>
      <span class="cut">{name.slice(at)}</span>
    </span>
  );
}

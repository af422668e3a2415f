/** A name where there is little room: of a path with slashes the last part stays in sight, since many begin alike. */
export function CutPath({ name }: { name: string }) {
  const at = name.lastIndexOf('/');
  if (at <= 0 || at === name.length - 1) {
    return (
      <span class="cut" title={name}>
        {name}
      </span>
    );
  }
  return (
    <span class="cut-path" title={name}>
      <span class="cut">{name.slice(0, at)}</span>
      <span class="cut">{name.slice(at)}</span>
    </span>
  );
}

interface WeightBarProps {
  /** What it shows, for a screen reader; null where the same is said in words beside it. */
  label: string | null;
  /** Colors as CSS, each with its share in any unit. */
  parts: readonly { readonly color: string; readonly share: number }[];
}

/** More parts than this have no room for gaps. */
const mostWithGaps = 24;

/** Colors side by side, each as wide as its share. */
export function WeightBar({ label, parts }: WeightBarProps) {
  const named = label === null ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': label };
  return (
    <div class={parts.length > mostWithGaps ? 'weights many' : 'weights'} {...named}>
      {parts.map(({ color, share }, index) => (
        <i key={index} style={{ '--color': color, flexGrow: share }} />
      ))}
    </div>
  );
}

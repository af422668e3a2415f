interface MeterProps {
  label: string;
  done: number;
  of: number;
}

/** Counts finished items; never a share that nobody knows. */
export function Meter({ label, done, of }: MeterProps) {
  return (
    <div class="meter" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuenow={done} aria-valuemax={of}>
      <i style={{ width: `${of === 0 ? 0 : (100 * done) / of}%` }} />
    </div>
  );
}

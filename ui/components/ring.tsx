/** The finished share of the work, 0 to 1, as an arc. */
export function Ring({ share }: { share: number }) {
  const percent = Math.round(100 * Math.min(1, Math.max(0, share)));
  return (
    <svg class="ring" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5" />
      <circle cx="8" cy="8" r="5" pathLength={100} stroke-dasharray={`${percent} 100`} />
    </svg>
  );
}

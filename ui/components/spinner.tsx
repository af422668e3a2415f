/** Something runs. Stands still where the user asked for less motion. */
export function Spinner() {
  return (
    <svg class="spin" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 5.5 5.5" />
    </svg>
  );
}

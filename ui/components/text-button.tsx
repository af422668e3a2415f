interface TextButtonProps {
  label: string;
  onClick: () => void;
}

/** A small action that looks like a link, for the end of a line of text. */
export function TextButton({ label, onClick }: TextButtonProps) {
  return (
    <button type="button" class="text-btn" onClick={onClick}>
      {label}
    </button>
  );
}

import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { useCopy } from './use-copy.tsx';

interface CopyButtonProps {
  label: string;
  /** What is copied. */
  text: string;
}

export function CopyButton({ label, text }: CopyButtonProps) {
  const { copy, source } = useCopy();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <Button onClick={() => setCopied(copy(text))}>{copied ? 'Copied' : label}</Button>
      {source}
    </>
  );
}

import { useState } from 'preact/hooks';
import { IconButton } from './icon-button.tsx';
import type { IconName } from './icon-paths.ts';
import { useCopy } from './use-copy.tsx';

interface CopyIconButtonProps {
  icon: IconName;
  name: string;
  /** What is copied; null where it turns out not to be there. */
  read: () => Promise<string | null>;
}

/** Its name says when it has copied. Give it another `key` with another text. */
export function CopyIconButton({ icon, name, read }: CopyIconButtonProps) {
  const { copy, source } = useCopy();
  const [copied, setCopied] = useState(false);

  async function run() {
    const text = await read();
    setCopied(text !== null && copy(text));
  }

  return (
    <>
      <IconButton icon={copied ? 'check' : icon} name={copied ? `${name}: copied` : name} onClick={() => void run()} />
      {source}
    </>
  );
}

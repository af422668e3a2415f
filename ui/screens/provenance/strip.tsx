import { TextButton } from '../../components/text-button.tsx';
import type { Origin } from './model.ts';

interface OriginStripProps {
  origin: Origin;
  onShow: (entryId: string) => void;
  onUsePrompt: (prompt: string) => void;
}

/** How the selected layer was made. Between the screen and its footer, so that no control moves. */
export function OriginStrip({ origin: { method, facts, prompt, entryId }, onShow, onUsePrompt }: OriginStripProps) {
  return (
    <section class="origin num" aria-label="How this layer was made">
      <p class="line">
        <span class="made">
          <span class="cut" title={method}>
            <b>Made here</b> · {method}
          </span>
          <span class="keep">&nbsp;· {facts}</span>
        </span>
        {entryId === null ? null : <TextButton label="Show in history" onClick={() => onShow(entryId)} />}
      </p>
      {prompt === null ? null : (
        <p class="line">
          <span class="cut muted" title={prompt}>
            {prompt}
          </span>
          <TextButton label="Use this prompt" onClick={() => onUsePrompt(prompt)} />
        </p>
      )}
    </section>
  );
}

import { TOOL_PRICES } from '../../catalog/prices.ts';
import { ActionMenu } from '../../components/action-menu.tsx';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { PromptField } from '../../components/prompt-field.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { priceWords } from '../price-words.ts';
import type { CreateModel } from './model.ts';

/** As much of a prompt as tells it apart in a menu. */
const SHORT = 48;

/** The prompt, and what can be done with it before it is sent. */
export function PromptSection({ model }: { model: CreateModel }) {
  return (
    <section class="section">
      <PromptField
        value={model.prompt.value}
        count={model.counter.value}
        over={model.over.value}
        placeholder="Describe what to draw"
        focusWanted={model.focusWanted.value}
        onFocused={() => {
          model.focusWanted.value = false;
        }}
        onInput={(prompt) => {
          model.prompt.value = prompt;
        }}
        onSubmit={() => model.generate()}
      >
        <RecentPrompts model={model} />
        <Enhance model={model} />
      </PromptField>
    </section>
  );
}

function RecentPrompts({ model }: { model: CreateModel }) {
  const recent = model.recent.value;
  const none = { label: 'No recent prompts yet', run: () => undefined };
  const actions = [
    ...recent.map((prompt) => ({ label: shortened(prompt), run: () => model.takePrompt(prompt) })),
    recent.length === 0 ? none : { label: 'Forget these prompts', run: () => model.forgetRecent() },
  ];
  return (
    <ActionMenu name="Recent prompts" actions={actions}>
      <Icon name="clock" />
    </ActionMenu>
  );
}

function shortened(prompt: string): string {
  const line = prompt.replace(/\s+/g, ' ');
  return line.length <= SHORT ? line : `${line.slice(0, SHORT - 1)}…`;
}

function Enhance({ model }: { model: CreateModel }) {
  if (model.enhancing.value) {
    return (
      <Button kind="ghost" name="Cancel enhancing" onClick={() => model.stopEnhancing()}>
        <Spinner /> Cancel
      </Button>
    );
  }
  if (model.canUndo.value) {
    return (
      <Button kind="ghost" name="Undo, back to your own prompt" onClick={() => model.undoEnhance()}>
        Undo enhance
      </Button>
    );
  }
  const words = priceWords('Enhance', TOOL_PRICES.enhancePrompt);
  const reason = model.enhanceReason.value;
  const name = reason === null ? words.name : `${words.name}. ${reason}`;
  return (
    <Button kind="ghost" name={name} off={reason !== null} onClick={() => model.enhance()}>
      <Icon name="enhance" /> {words.text}
    </Button>
  );
}

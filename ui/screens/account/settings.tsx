import type { ComponentChildren } from 'preact';
import { NumberField } from '../../components/number-field.tsx';
import { Switch } from '../../components/switch.tsx';
import { TextButton } from '../../components/text-button.tsx';
import type { BudgetModel } from './budget.ts';
import type { PrivacyModel } from './privacy.ts';

export function BudgetSection({ model }: { model: BudgetModel }) {
  return (
    <section class="section">
      <div class="title">
        <h2>Budget stop</h2>
        <span class="push" />
        <Switch label="Budget stop" on={model.on.value} onChange={(on) => model.turn(on)} />
      </div>
      <NumberField
        name="Budget in units"
        before="Stop before a run goes over"
        after="units"
        value={model.draft.value}
        error={model.error.value}
        off={!model.on.value}
        onInput={(text) => model.write(text)}
        onCommit={() => model.commit()}
      />
    </section>
  );
}

export function PrivacySection({ model }: { model: PrivacyModel }) {
  return (
    <section class="section">
      <div class="title">
        <h2>Privacy</h2>
      </div>
      <div class="rows">
        <Setting
          label="Keep prompts on layers"
          on={model.keepPrompts.value}
          onChange={(keep) => model.turnPrompts(keep)}
        >
          They travel with the file: anyone who can open it can read them.{' '}
          <TextButton label="Remove prompts from this file" onClick={() => model.removePrompts()} />
        </Setting>
        <Setting label="Keep a history" on={model.keepHistory.value} onChange={(keep) => model.turnHistory(keep)}>
          On this computer only, {model.storage.value}.{' '}
          {model.clearable.value ? <TextButton label="Clear" onClick={() => model.clearHistory()} /> : null}
        </Setting>
      </div>
    </section>
  );
}

interface SettingProps {
  label: string;
  on: boolean;
  /** What it means, and what more can be done about it. */
  children: ComponentChildren;
  onChange: (on: boolean) => void;
}

function Setting({ label, on, children, onChange }: SettingProps) {
  return (
    <div class="setting">
      <div>
        <span>{label}</span>
        <p class="hint num">{children}</p>
      </div>
      <Switch label={label} on={on} onChange={onChange} />
    </div>
  );
}

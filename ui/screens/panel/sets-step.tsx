import { tokenPage } from '../links.ts';
import { runWords } from '../run-words.ts';
import { SetsScreen } from '../sets/screen.tsx';
import { JobFooter } from './job-footer.tsx';
import type { Models } from './models.ts';
import { Notices } from './notices.tsx';

/** The step of sets with its footer. */
export function SetsStep({ models }: { models: Models }) {
  const { app, sets, brand, panel, styles, thumbnails } = models;
  const { verb, units, extra } = sets.action.value;
  const footer = (
    <JobFooter
      verb={verb}
      units={units}
      each={sets.model.value.price}
      extra={extra}
      balance={app.balance.value}
      run={sets.later.value ?? runWords(app.spent.value.total, app.unclear.value)}
      // Half of a set is no set: only all of it can be ordered.
      short={sets.short.value && { ...sets.short.value, affordable: 0 }}
      reason={sets.reason.value}
      onRun={() => sets.run()}
      onRunAffordable={() => undefined}
      onAddUnits={() => app.openLink(tokenPage)}
    />
  );
  return (
    <SetsScreen
      model={sets}
      brand={brand}
      thumbnails={thumbnails}
      footer={footer}
      notices={<Notices models={models} />}
      onBack={() => panel.back()}
      onNewStyle={() => styles.open()}
    />
  );
}

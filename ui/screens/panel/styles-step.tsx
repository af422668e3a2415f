import { tokenPage } from '../links.ts';
import { runWords } from '../run-words.ts';
import { StylesScreen } from '../styles/screen.tsx';
import type { Models } from './models.ts';
import { Notices } from './notices.tsx';

/** The step of styles with its footer. */
export function StylesStep({ models }: { models: Models }) {
  const { app, styles, history } = models;
  const money = {
    balance: app.balance.value,
    run: runWords(app.spent.value.total, app.unclear.value),
    now: app.now.value,
    onAddUnits: () => app.openLink(tokenPage),
  };
  return <StylesScreen model={styles} dates={history.dates} money={money} notices={<Notices models={models} />} />;
}

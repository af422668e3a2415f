import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import axe from 'axe-core';
import { App } from '../../../../../ui/app.tsx';
import { createModels } from '../../../../../ui/screens/panel/models.ts';
import { createSignalApp, dates, type SignalApp } from '../signal-app.ts';

/** The whole panel over an app whose signals a test sets by hand. */
export function openPanel(prepare: (app: SignalApp) => void = () => {}) {
  const app = createSignalApp();
  prepare(app);
  const models = createModels(app, dates);
  const crash = signal<string | null>(null);
  render(<App models={models} crash={crash} onDismissCrash={() => (crash.value = null)} />);
  return { app, models, crash };
}

/** What axe finds; colors are for a browser to judge. */
export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

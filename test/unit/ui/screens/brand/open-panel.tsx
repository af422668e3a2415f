import { signal } from '@preact/signals';
import { render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { App } from '../../../../../ui/app.tsx';
import { createModels } from '../../../../../ui/screens/panel/models.ts';
import { withFieldwork } from './fieldwork.ts';
import { createSignalApp, dates, type SignalApp } from '../signal-app.ts';

/** The whole panel around an app whose signals are set by hand. */
export function openPanel(prepare: (app: SignalApp) => void = () => {}) {
  const app = createSignalApp();
  prepare(app);
  const models = createModels(app, dates);
  render(<App models={models} crash={signal(null)} onDismissCrash={() => {}} />);
  return { app, models };
}

/** The panel in its step of brand colors. `calls` are the verbs since then. */
export async function openStep(prepare: (app: SignalApp) => void = withFieldwork) {
  const opened = openPanel(prepare);
  await userEvent.click(screen.getByRole('button', { name: /^Choose colors/ }));
  return { ...opened, calls: () => opened.app.calls.filter(([verb]) => verb !== 'loadSources') };
}

/** What axe finds but for contrast, of which there is none without pixels. */
export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How the focused element is called. */
export function focusedName(): string {
  const focused = document.activeElement;
  return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
}

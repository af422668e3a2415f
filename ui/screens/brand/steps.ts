import { signal, type ReadonlySignal } from '@preact/signals';
import type { PaletteModel } from './palette-model.ts';

/** What the step is opened for: art to come, or the layers that are selected. */
type Task = 'choose' | 'recolor';

/** The part of the panel that knows which screen is open. */
export interface PanelSteps {
  readonly view: ReadonlySignal<string>;
  open(view: 'brand'): void;
  back(): boolean;
}

/** Where one is within the step of brand colors, and what the way back is. */
export interface Steps {
  readonly task: ReadonlySignal<Task>;
  /** Whether the report is open. */
  readonly reporting: ReadonlySignal<boolean>;
  open(task: Task): void;
  /** One step back within the step; false where it has none. */
  back(): boolean;
  /** Leads back from the step. */
  leave(): void;
  showReport(): void;
  /** From the art to come to the layers that are selected. */
  startRecoloring(): void;
}

/** `onLeave` is called before a task is left. */
export function createSteps(panel: PanelSteps, tools: Pick<PaletteModel, 'close'>, onLeave: () => void): Steps {
  const task = signal<Task>('choose');
  const fromStep = signal(false);
  const reporting = signal(false);

  return {
    task,
    reporting,
    open(next) {
      task.value = next;
      fromStep.value = false;
      reporting.value = false;
      tools.close();
      panel.open('brand');
    },
    back() {
      if (tools.close()) return true;
      if (reporting.value) {
        reporting.value = false;
        return true;
      }
      onLeave();
      if (task.value === 'choose' || !fromStep.value) return false;
      task.value = 'choose';
      return true;
    },
    leave() {
      onLeave();
      panel.back();
    },
    showReport() {
      tools.close();
      reporting.value = true;
    },
    startRecoloring() {
      reporting.value = false;
      fromStep.value = true;
      task.value = 'recolor';
    },
  };
}

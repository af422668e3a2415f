/** One click on another model, and one that changes nothing: how long the page works for each until it is painted, in ms. */
export interface SwitchRound {
  readonly ours: number;
  readonly floor: number;
}

declare global {
  interface Window {
    switchModels(rounds: number, models: readonly string[]): Promise<readonly SwitchRound[]>;
  }
}

function find(selector: string, begins: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
    each.querySelector('.vh')?.textContent.startsWith(begins),
  );
  if (!found) throw new Error(`there is no ${begins}`);
  return found;
}

/** Lets the next frame end; answers how long it took to be drawn. */
function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(null);
    });
  });
}

/** From the click to the repaint, without the wait for the frame in between. */
async function worked(click: () => void): Promise<number> {
  await frame();
  const start = performance.now();
  click();
  // What is drawn after a change is drawn in a microtask.
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  // The browser may lay out before the frame's callbacks, where nobody would count it.
  document.body.getBoundingClientRect();
  const drawn = performance.now() - start;
  return drawn + (await frame());
}

window.switchModels = async (rounds, models) => {
  const measured: SwitchRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    find('button.select', 'Model:').click();
    await frame();
    const option = find('[role="option"]', `${models[round % models.length] ?? ''},`);
    const ours = await worked(() => option.click());
    const floor = await worked(clickChosenRatio);
    measured.push({ ours, floor });
  }
  return measured;
};

/** An empty change of state. Nothing would be painted after it, so that the ratios get another ground. */
function clickChosenRatio(): void {
  const ratios = document.querySelector<HTMLElement>('[aria-label="Ratio"]');
  const chosen = ratios?.querySelector<HTMLElement>('[aria-checked="true"]');
  if (!ratios || !chosen) throw new Error('no ratio is chosen');
  chosen.click();
  ratios.style.backgroundColor = ratios.style.backgroundColor === '' ? 'rgb(240, 240, 240)' : '';
}

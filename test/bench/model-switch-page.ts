/** One click on another model, and one on another ratio: how long the page works for each, in ms. */
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
    const ratios = document.querySelectorAll<HTMLElement>('[aria-label="Ratio"] button');
    const floor = await worked(() => ratios[round % ratios.length]?.click());
    measured.push({ ours, floor });
  }
  return measured;
};

/** Resolves in a later turn of the event loop: as soon as possible in Node, and as soon as timers allow in a browser. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof globalThis.setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

/** Tells while a key is held anywhere on the page but in a field that takes text. Leaving the window lets go. Answers how to stop. */
export function holdKey(wanted: string, hold: (held: boolean) => void): () => void {
  function onKey({ type, key, target, metaKey, ctrlKey, altKey }: KeyboardEvent) {
    if (key.toLowerCase() !== wanted) return;
    const types = target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
    hold(type === 'keydown' && !types && !metaKey && !ctrlKey && !altKey);
  }
  const letGo = () => hold(false);
  document.addEventListener('keydown', onKey);
  document.addEventListener('keyup', onKey);
  window.addEventListener('blur', letGo);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('keyup', onKey);
    window.removeEventListener('blur', letGo);
  };
}

/**
 * Runs `report` after each `changed()`, one run at a time: changes during a run are told by one more run after it. Failures go to
 * `failed`, and the next change is reported all the same.
 */
export function coalesce(report: () => Promise<void>, failed: (thrown: unknown) => void): () => void {
  let state: 'idle' | 'running' | 'running, and changed since' = 'idle';
  async function run(): Promise<void> {
    state = 'running';
    await report().catch(failed);
    if (changedSince()) return run();
    state = 'idle';
  }
  function changedSince() {
    return state === 'running, and changed since';
  }
  return () => {
    if (state === 'idle') void run();
    else state = 'running, and changed since';
  };
}

/** A pair of pipes to the controller: `parent.postMessage` in the panel, the simulated window in tests. */
export interface Port {
  post(message: unknown): void;
  /** The answer stops listening. */
  on(listener: (message: unknown) => void): () => void;
}

/** Keys of our plugin data on results. They are private to this plugin (not secret), travel with the file and go with copies of the layer. */
export const PLUGIN_DATA = {
  provenance: 'provenance',
  prompt: 'prompt',
  negative: 'negative',
  job: 'job',
  cut: 'cut',
} as const;

/** The longest provenance, in characters: far below the 100 kB of one entry (typings, `setPluginData`), as it loads with the file. */
export const MOST_PROVENANCE = 8_000;

/** The longest prompt on a layer, in characters; a key of its own, so that it can be taken off alone. Recraft takes 10,000. */
export const MOST_PROMPT = 20_000;

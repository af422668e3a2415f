/** Keys of our plugin data on results. They are private to this plugin (not secret), travel with the file and go with copies of the layer. */
export const PLUGIN_DATA = { provenance: 'provenance', job: 'job' } as const;

/** The longest provenance, in characters: far below the 100 kB of one entry (typings, `setPluginData`), as it loads with the file. */
export const MOST_PROVENANCE = 8_000;

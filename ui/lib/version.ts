declare const __VERSION__: string | undefined;

/** The plugin's version, as the build writes it in; `dev` where nothing was built. */
export const VERSION = typeof __VERSION__ === 'string' ? __VERSION__ : 'dev';

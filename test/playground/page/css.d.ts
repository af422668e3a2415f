/** Styles that esbuild bundles into a file of their own. */
declare module '*.css';

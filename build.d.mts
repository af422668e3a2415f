/** Builds the plugin; see `build.mjs`. `outdir: null` writes nothing. */
export function build(options?: {
  outdir?: string | null;
  apiUrl?: string;
  minify?: boolean;
}): Promise<{ code: string; ui: { page: string; script: string }; manifest: Record<string, unknown> }>;

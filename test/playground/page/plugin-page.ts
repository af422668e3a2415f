import { type Theme, themeCss } from './figma-colors.ts';

/** What Figma puts into a plugin's page: its policy, its colors, its font. */
export interface PluginPage {
  readonly html: string;
  readonly networkAccess: {
    readonly allowedDomains: readonly string[];
    readonly devAllowedDomains?: readonly string[];
  };
  readonly themeColors: boolean;
  readonly theme: Theme;
  /** Base64 of Inter, which Figma preloads for plugins. */
  readonly inter: string | null;
}

/**
 * The policy that a manifest's networkAccess implies. Stricter than Figma's where that is unknown: only the listed domains may be reached,
 * no `fetch(data:)`, no workers, no eval. `blob:` and `data:` pictures pass, as Figma's own samples show.
 */
function contentSecurityPolicy(access: PluginPage['networkAccess']): string {
  const domains = [...access.allowedDomains, ...(access.devAllowedDomains ?? [])]
    .filter((domain) => domain !== 'none')
    .join(' ');
  return [
    `default-src 'none'`,
    `script-src 'unsafe-inline'`,
    `style-src 'unsafe-inline'`,
    `img-src data: blob: ${domains}`.trim(),
    'font-src data:',
    domains ? `connect-src ${domains}` : `connect-src 'none'`,
  ].join('; ');
}

/** Figma changes the theme of a running plugin; its page learns it from the window around it. */
const THEME_LISTENER = `addEventListener('message', (event) => {
  const change = event.data && event.data.figmaTheme;
  if (!change) return;
  document.documentElement.className = 'figma-' + change.theme;
  document.getElementById('figma-style').textContent = change.css;
});`;

/** The page as the iframe gets it: the plugin's own text, unchanged, after what Figma puts before it. */
export function pluginPage(page: PluginPage): string {
  const font = page.inter
    ? `@font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${page.inter}) format('woff2'); }`
    : '';
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(page.networkAccess)}">`,
    page.themeColors ? `<style id="figma-style">${themeCss(page.theme)}</style>` : '',
    `<style>${font}</style>`,
    page.themeColors
      ? `<script>document.documentElement.className = 'figma-${page.theme}';${THEME_LISTENER}</script>`
      : '',
  ].join('');
  const at = page.html.search(/<head[^>]*>/i);
  if (at < 0) return head + page.html;
  const end = page.html.indexOf('>', at) + 1;
  return page.html.slice(0, end) + head + page.html.slice(end);
}

/** A `data:` address: an opaque origin and no secure context, as in Figma. Above 2 MB Chromium leaves the page blank. */
export function dataUrl(html: string): string {
  const bytes = new TextEncoder().encode(html);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  const url = `data:text/html;base64,${btoa(pieces.join(''))}`;
  if (url.length > 2_000_000) throw new Error(`the plugin's page is ${url.length} characters, over 2 MB`);
  return url;
}

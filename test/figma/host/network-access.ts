import type { Manifest } from './manifest.ts';

/**
 * Whether the manifest lets a request reach a URL: `none`, `*`, `*.example.com`, a scheme, a host, and a path that is one URL exactly unless it
 * ends in a slash. The domains for development count, as in a locally loaded plugin.
 */
export function isAllowed(access: Manifest['networkAccess'], url: string): boolean {
  if (!URL.canParse(url)) return false;
  const target = new URL(url);
  return [...access.allowedDomains, ...(access.devAllowedDomains ?? [])].some((pattern) => matches(pattern, target));
}

function matches(pattern: string, target: URL): boolean {
  if (pattern === 'none') return false;
  if (pattern === '*') return true;
  const [, scheme, host = '', path = ''] = /^(?:(https?|wss?):\/\/)?([^/]+)(\/.*)?$/.exec(pattern) ?? [];
  if (scheme !== undefined && target.protocol !== `${scheme}:`) return false;
  if (scheme === undefined && !['https:', 'wss:', 'http:', 'ws:'].includes(target.protocol)) return false;
  return matchesHost(host, target.host) && matchesPath(path, target.pathname);
}

function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function matchesPath(pattern: string, path: string): boolean {
  if (pattern === '' || pattern === '/') return true;
  return pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern;
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseManifest } from '../../../figma/host/manifest.ts';
import { isAllowed } from '../../../figma/host/network-access.ts';

const OURS: unknown = JSON.parse(readFileSync(new URL('../../../../manifest.json', import.meta.url), 'utf8'));

function withField(field: string, value: unknown): unknown {
  return { ...(OURS as object), [field]: value };
}

describe('the manifest', () => {
  test('ours is read', () => {
    expect(parseManifest(OURS)).toMatchObject({
      api: '1.0.0',
      documentAccess: 'dynamic-page',
      permissions: ['teamlibrary'],
    });
  });

  test.each([
    ['documentAccess', undefined],
    ['editorType', ['figma', 'dev']],
    ['permissions', ['everything']],
    ['networkAccess', { allowedDomains: [] }],
    ['main', 5],
    ['unheardOf', true],
  ])('%s: %j is refused by name', (field, value) => {
    expect(() => parseManifest(withField(field, value))).toThrow(new RegExp(`^manifest: ${field}`));
  });
});

describe('networkAccess', () => {
  test.each([
    ['https://api.example.com', 'https://api.example.com/v1/users', true],
    ['https://api.example.com', 'http://api.example.com/', false],
    ['https://api.example.com', 'https://example.com/', false],
    ['https://api.example.com', 'https://api.example.com.evil.test/', false],
    ['https://api.example.com', 'https://api.example.com:8443/', false],
    ['http://localhost:8787', 'http://localhost:8787/x', true],
    ['*.example.com', 'https://a.b.example.com/', true],
    ['*.example.com', 'https://example.com/', false],
    ['https://api.example.com/v1', 'https://api.example.com/v1', true],
    ['https://api.example.com/v1', 'https://api.example.com/v1/users', false],
    ['https://api.example.com/v1/', 'https://api.example.com/v1/users', true],
    ['none', 'https://api.example.com/', false],
    ['*', 'https://anything.test/', true],
    ['*', 'no address', false],
  ])('row 50 · %s lets %s through: %s', (pattern, url, allowed) => {
    expect(isAllowed({ allowedDomains: [pattern] }, url)).toBe(allowed);
  });

  test('row 50 · domains for development count too', () => {
    const access = { allowedDomains: ['none'], devAllowedDomains: ['http://localhost:8787'] };
    expect(isAllowed(access, 'http://localhost:8787/recraft')).toBe(true);
  });
});

import { fromUint8Array, toUint8Array } from 'js-base64';
import { MIXED, SandboxError, type Members } from '../sandbox/host-object.ts';
import { constant } from './api-object.ts';
import { createClientStorage } from './client-storage.ts';
import { createUtil } from './colors.ts';
import type { Manifest } from './manifest.ts';
import type { Notifications } from './notifications.ts';
import type { PanelWindow } from './panel-window.ts';
import type { QuickActions } from './quick-actions.ts';
import { bytes, text } from './validate.ts';

/** What the members of `figma` that are not about the document stand on. */
export interface PluginParts {
  readonly manifest: Manifest;
  readonly command: string;
  readonly storage: Map<string, unknown>;
  readonly window: PanelWindow;
  readonly notifications: Notifications;
  readonly quickActions: QuickActions;
  /** The members that are about the document; those that want a permission pass through here. */
  readonly document: Members;
  closePlugin(message?: unknown): void;
  opened(url: string): void;
}

/** The members of `figma` that are not about the document. */
export function pluginMembers(parts: PluginParts): Members {
  const { manifest, window, notifications } = parts;

  function openExternal(url: unknown): void {
    const address = text(url, { call: 'openExternal', name: 'url' });
    if (!URL.canParse(address)) throw new SandboxError(`in openExternal: Invalid URL "${address}"`);
    parts.opened(address);
  }

  /** While parameters are entered no window may be shown (fact sheet 8); the words are a guess. */
  function showUI(html: unknown, options?: unknown): void {
    if (parts.quickActions.querying()) throw new SandboxError('in showUI: Cannot show UI while in query mode');
    window.showUI(html, options);
  }

  /** Throws unless the manifest asks for the permission. The words are a guess; that it throws is documented. */
  function permitted(name: string, permission: Manifest['permissions'][number]) {
    return {
      get(): unknown {
        const asked = manifest.permissions.includes(permission);
        const member = parts.document[name];
        if (asked && member) return member.get();
        throw new SandboxError(
          asked
            ? `not simulated: figma.${name}`
            : `in get_${name}: "permissions" in the manifest must include "${permission}"`,
        );
      },
    };
  }

  return {
    apiVersion: constant('1.0.0'),
    command: constant(parts.command),
    editorType: constant('figma'),
    mode: constant('default'),
    pluginId: constant(manifest.id),
    // Private plugins alone learn the file's key.
    fileKey: constant(undefined),
    mixed: constant(MIXED),
    showUI: constant(showUI),
    parameters: constant(parts.quickActions.api),
    ui: constant(window.api),
    util: constant(createUtil()),
    clientStorage: constant(createClientStorage(parts.storage)),
    closePlugin: constant((message?: unknown) => parts.closePlugin(message)),
    notify: constant((message: unknown, options?: unknown) => notifications.notify(message, options)),
    openExternal: constant(openExternal),
    base64Encode: constant((data: unknown) => fromUint8Array(bytes(data, { call: 'base64Encode', name: 'data' }))),
    base64Decode: constant((data: unknown) => decode64(text(data, { call: 'base64Decode', name: 'data' }))),
    currentUser: permitted('currentUser', 'currentuser'),
    activeUsers: permitted('activeUsers', 'activeusers'),
    payments: permitted('payments', 'payments'),
    teamLibrary: permitted('teamLibrary', 'teamlibrary'),
  } satisfies Partial<Record<keyof PluginAPI, Members[string]>>;
}

/** Strict, where the library underneath ignores what is no base64. */
function decode64(data: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(data) || data.length % 4 !== 0) {
    throw new SandboxError('in base64Decode: Invalid base64 string');
  }
  return toUint8Array(data);
}

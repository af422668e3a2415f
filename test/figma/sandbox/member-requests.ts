import type { HostObject } from './host-object.ts';
import type { Codec } from './codec.ts';
import type { Numbered } from './numbered.ts';
import type { AnyFunction } from './wire.ts';

/** What the plugin does to objects of the API, by number. */
export interface MemberRequests {
  get(id: number, name: string): unknown;
  set(id: number, name: string, text: string): void;
  has(id: number, name: string): boolean;
  call(id: number, text: string): unknown;
}

/**
 * Carries out what the plugin asks of the API. `allow` throws once the plugin is closed; functions that are no members, such as timers, are not
 * asked. `called` counts: a function when it is called, any other member when it is read or written.
 */
export function createMemberRequests(parts: {
  objects: Numbered<HostObject>;
  functions: Numbered<AnyFunction>;
  codec: Codec;
  isGuestFunction(fn: unknown): boolean;
  allow(): void;
  called(member: string): void;
}): MemberRequests {
  const memberNames = new Map<number, string>();

  function decodeText(text: string): unknown {
    return parts.codec.decode(JSON.parse(text));
  }

  return {
    get(id, name) {
      parts.allow();
      const object = parts.objects.byId(id);
      const value = object.get(name);
      if (typeof value !== 'function') parts.called(nameOf(object, name));
      // `typeof` narrows to Function, which has no call signature.
      else if (!parts.isGuestFunction(value))
        memberNames.set(parts.functions.idOf(value as AnyFunction), nameOf(object, name));
      return value;
    },
    set(id, name, text) {
      parts.allow();
      const object = parts.objects.byId(id);
      parts.called(nameOf(object, name));
      object.set(name, decodeText(text));
    },
    has(id, name) {
      parts.allow();
      return parts.objects.byId(id).has(name);
    },
    call(id, text) {
      const member = memberNames.get(id);
      if (member !== undefined) {
        parts.allow();
        parts.called(member);
      }
      const args = decodeText(text) as readonly unknown[]; // the guest encodes the list of arguments
      return parts.functions.byId(id)(...args);
    },
  };
}

function nameOf(object: HostObject, member: string): string {
  return `${object.label ?? 'node'}.${member}`;
}

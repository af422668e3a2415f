import { SandboxError, type HostObject, type Members } from '../sandbox/host-object.ts';

/** An object of the API from its table of members. Whatever is not in the table says that it is not simulated, `in` included. */
export function apiObject(label: string, members: Members): HostObject {
  function member(name: string) {
    const found = Object.hasOwn(members, name) ? members[name] : undefined;
    if (!found) throw new SandboxError(`not simulated: ${label}.${name}`);
    return found;
  }
  return {
    hostObject: true,
    label,
    get: (name) => member(name).get(),
    set(name, value) {
      const found = member(name);
      if (!found.set) throw new SandboxError('no setter for property', 'TypeError');
      found.set(value);
    },
    has(name) {
      member(name);
      return true;
    },
  };
}

/** A member that always answers the same. */
export function constant(value: unknown): { get(): unknown } {
  return { get: () => value };
}

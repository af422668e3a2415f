import { SandboxError } from '../sandbox/host-object.ts';

/** Figma refuses what was asked. The door that it was asked at puts its name before the message: `in appendChild: Cannot move node…`. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly type: 'Error' | 'TypeError' = 'Error',
  ) {
    super(message);
  }
}

/** Runs what a member does; a refusal leaves as the error that the plugin sees. */
export function atDoor<T>(member: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw named(member, error);
  }
}

/** As `atDoor`, for members that answer a promise: they reject and never throw. */
export async function atAsyncDoor<T>(member: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw named(member, error);
  }
}

function named(member: string, error: unknown): unknown {
  return error instanceof Refusal ? new SandboxError(`in ${member}: ${error.message}`, error.type) : error;
}

import * as v from 'valibot';
import type { PluginFailure, PluginFailureCode } from './contract.ts';

/** A plugin failure, or the channel's own: it was closed before the answer came. */
export type FaultCode = PluginFailureCode | 'channel-closed';

/** A failure inside one world. It crosses the channel as `PluginFailure` data and is a Fault again on the other side. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: FaultCode,
    message: string,
    readonly detail: string | null = null,
  ) {
    super(message);
  }
}

/** Makes the failure to be thrown. `detail` is for support: whatever was thrown underneath, or a sentence. */
export function fail(code: FaultCode, message: string, detail?: unknown): Fault {
  return new Fault(code, message, detail === undefined ? null : describe(detail));
}

/** Anything that was thrown, as a failure; what is no Fault is `internal`, its own words kept as detail. */
export function asFault(thrown: unknown): Fault {
  return thrown instanceof Fault ? thrown : fail('internal', 'Something went wrong inside the plugin.', thrown);
}

/** What crosses. `channel-closed` never does, as there is no channel left then. */
export function toFailure({ code, message, detail }: Fault): PluginFailure {
  const crossing = code === 'channel-closed' ? 'internal' : code;
  return detail === null ? { code: crossing, message } : { code: crossing, message, detail };
}

/** What has crossed, as a Fault again. What is no failure of ours becomes `internal`. */
export function fromFailure(data: unknown): Fault {
  const parsed = v.safeParse(failure, data);
  if (!parsed.success) return fail('internal', 'The plugin answered with an unknown failure.', data);
  return fail(parsed.output.code, parsed.output.message, parsed.output.detail);
}

/** One line about anything that was thrown: Figma also throws strings and plain objects. */
export function describe(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  if (typeof thrown === 'string') return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message);
  return String(thrown);
}

const codes = [
  'layer-gone',
  'page-gone',
  'nothing-visible',
  'export-refused',
  'image-missing',
  'svg-refused',
  'image-refused',
  'placement-refused',
  'storage-refused',
  'bad-request',
  'internal',
] as const satisfies readonly PluginFailureCode[];

const failure = v.object({
  code: v.picklist(codes),
  message: v.string(),
  detail: v.optional(v.string()),
});

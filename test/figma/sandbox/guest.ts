import type { Outcome } from './wire.ts';

/** What the guest may ask of the host: text and bytes, nothing else. */
export interface GuestDoors {
  request(op: string, id: number, name: string, text: string): string;
  putBytes(bytes: Uint8Array): number;
  takeBytes(at: number): Uint8Array;
}

/** A plugin's own engine with the guest's half of the boundary loaded. Holds the only handles there are. */
export interface Guest {
  call(op: string, id: number, text: string): Outcome;
  /** Runs a script; throws what it throws as a GuestError. */
  evaluate(code: string, fileName: string): void;
  /** Runs what is due of promise jobs, one at least; false where none is left or nobody can know. */
  runJob(): boolean;
  dispose(): void;
}

/** Starts an engine for each run of a plugin. */
export interface Engine {
  start(doors: GuestDoors): Guest;
}

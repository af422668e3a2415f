import { newQuickJSWASMModuleFromVariant, newVariant, RELEASE_SYNC } from 'quickjs-emscripten';
import type { Engine } from './guest.ts';
import { startGuest } from './quickjs-guest.ts';

/** Loads QuickJS. In a browser `wasmLocation` is the address of its `emscripten-module.wasm`; in Node it is found by itself. */
export async function loadEngine(wasmLocation?: string): Promise<Engine> {
  const variant = wasmLocation === undefined ? RELEASE_SYNC : newVariant(RELEASE_SYNC, { wasmLocation });
  const quickjs = await newQuickJSWASMModuleFromVariant(variant);
  return { start: (doors) => startGuest(quickjs, doors) };
}

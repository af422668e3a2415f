import { newQuickJSWASMModuleFromVariant, newVariant, RELEASE_SYNC, type QuickJSWASMModule } from 'quickjs-emscripten';

/** Loads QuickJS. In a browser `wasmLocation` is the address of its `emscripten-module.wasm`; in Node it is found by itself. */
export function loadEngine(wasmLocation?: string): Promise<QuickJSWASMModule> {
  const variant = wasmLocation === undefined ? RELEASE_SYNC : newVariant(RELEASE_SYNC, { wasmLocation });
  return newQuickJSWASMModuleFromVariant(variant);
}

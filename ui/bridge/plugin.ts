import { openPanel } from '../../plugin/protocol/channel.ts';
import type { PanelFunctions, PluginFunctions } from '../../plugin/protocol/contract.ts';
import { cuttingCalls } from './cutting.ts';
import { layoutCalls } from './layout.ts';
import { paletteCalls } from './palette.ts';
import type { Port } from './port.ts';
import { setCalls } from './sets.ts';
import { traceCalls } from './trace.ts';
import { styleCalls } from './styles.ts';

/** The controller as the panel sees it. Every function rejects with a `Fault` (`code`, `message`, `detail`) and with nothing else. */
export interface Plugin extends PluginFunctions {
  /** Ends the conversation; what is pending rejects with `channel-closed`. */
  close(): void;
}

/** Joins the controller over a port; `events` hears what it tells without being asked. */
export function connectPlugin(port: Port, events: PanelFunctions): Plugin {
  const channel = openPanel(port, events);
  const { call } = channel;
  return {
    'app.open': () => call('app.open'),
    'token.save': (token) => call('token.save', token),
    'token.remove': () => call('token.remove'),
    'preferences.save': (preferences) => call('preferences.save', preferences),
    'window.resize': (size) => call('window.resize', size),
    'link.open': (url) => call('link.open', url),
    'layer.thumbnail': (layerId) => call('layer.thumbnail', layerId),
    'layer.capture': (layerIds) => call('layer.capture', layerIds),
    'layer.export': (request) => call('layer.export', request),
    'spot.capture': (request) => call('spot.capture', request),
    'result.insertVector': (request) => call('result.insertVector', request),
    'result.insertImage': (request) => call('result.insertImage', request),
    'result.replaceWithVector': (request) => call('result.replaceWithVector', request),
    'result.replaceWithImage': (request) => call('result.replaceWithImage', request),
    ...cuttingCalls(call),
    'node.reveal': (nodeId) => call('node.reveal', nodeId),
    'node.find': (jobId) => call('node.find', jobId),
    'prompts.remove': () => call('prompts.remove'),
    'image.bytes': (hash) => call('image.bytes', hash),
    'app.unsaved': (count) => call('app.unsaved', count),
    'entries.list': () => call('entries.list'),
    'entries.save': (entry) => call('entries.save', entry),
    'entries.keep': (asset) => call('entries.keep', asset),
    'entries.asset': (request) => call('entries.asset', request),
    'entries.remove': (ids) => call('entries.remove', ids),
    ...layoutCalls(call),
    ...paletteCalls(call),
    ...setCalls(call),
    ...traceCalls(call),
    ...styleCalls(call),
    close: () => channel.close(),
  };
}

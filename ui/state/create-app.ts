import { computed, signal } from '@preact/signals';
import type { Prefill } from '../../plugin/protocol/command.ts';
import type { Command } from '../../plugin/protocol/contract.ts';
import { connectPlugin } from '../bridge/plugin.ts';
import type { Port } from '../bridge/port.ts';
import type { Codec } from '../image/codec.ts';
import type { Clock } from '../lib/clock.ts';
import { createRecraft, type RecraftOptions } from '../recraft/create-recraft.ts';
import type { SvgDom } from '../svg/dom.ts';
import { createBrand } from './brand/create-brand.ts';
import { createCuts } from './cuts/create-cuts.ts';
import { rememberCuts } from './cuts/recent-cuts.ts';
import { createAccount } from './account.ts';
import { createAnnouncements } from './announcements.ts';
import { createNotices } from './notices.ts';
import { createCreating } from './creating/create-creating.ts';
import { createEnhancing } from './enhancing.ts';
import { createErrands } from './errands.ts';
import { createHistory } from './history/create-history.ts';
import { createRecords } from './history/records.ts';
import { followNetwork, type Online } from './online.ts';
import { takeOpening } from './opening.ts';
import { createOrders } from './orders.ts';
import { createPreferences } from './preferences.ts';
import { createSets } from './sets/create-sets.ts';
import { createSelection } from './selection.ts';
import { createStyles } from './styles/create-styles.ts';
import { createTicker } from './ticker.ts';
import { createTracing } from './tracing/create-tracing.ts';
import type { App } from './types.ts';
import { createJobVerbs, createWindowVerbs } from './verbs.ts';
import { createWork } from './work.ts';

/** Everything from outside that the panel is made from. */
export interface AppOptions {
  readonly port: Port;
  readonly fetch: RecraftOptions['fetch'];
  readonly baseUrl?: string;
  readonly codec: Codec;
  readonly svgDom: SvgDom;
  readonly clock: Clock;
  readonly ids: () => string;
  readonly online: Online;
}

const RECRAFT_URL = 'https://external.api.recraft.ai';

/** The whole app without a pixel. Asks the controller for its opening and checks the stored token; all else needs a verb. */
export function createApp(options: AppOptions): App {
  const { clock, ids, online, codec, svgDom } = options;
  const plugin = connectPlugin(options.port, { 'selection.changed': (next) => selection.change(next) });
  const selection = createSelection(plugin);
  const notices = createNotices();
  const announcements = createAnnouncements(clock);
  const preferences = createPreferences({ clock, plugin, notices });
  const command = signal<Command>('create');
  const prefill = signal<Prefill | null>(null);

  const box: { token: string | null } = { token: null };
  const recraft = createRecraft({
    baseUrl: options.baseUrl ?? RECRAFT_URL,
    fetch: options.fetch,
    clock,
    token: () => box.token,
    online: () => online.current(),
  });
  const unanswered = () => work.till.unanswered();
  const account = createAccount({ plugin, recraft, notices, box, unanswered });
  const tools = { plugin, recraft, codec, svgDom };
  const keepPrompts = () => preferences.value.value.keepPrompts;
  const records = createRecords({ plugin, codec, clock, notices, keeps: () => preferences.value.value.keepHistory });
  const recent = rememberCuts(records.journal);
  const parts = { tools, clock, ids, journal: recent.journal, account, notices, announcements, keepPrompts };
  const work = createWork({ ...parts, budget: () => preferences.value.value.budget });
  const history = createHistory({ ...parts, records, work });
  const { store, journal } = records;
  const brand = createBrand({ tools, ids, preferences, selection, notices, store, journal, jobs: work.jobs });
  const tracing = createTracing({ ...parts, store, selection, preferences, jobs: work.jobs });
  const errands = createErrands({ ...parts, store, till: work.till });
  const styles = createStyles({ ...parts, errands, work, resultOf: (entry) => recent.result(entry) });
  const sets = createSets({ ...parts, work, brand, styles });
  const isActive = computed(
    () => work.active.value > 0 || errands.running.value.length > 0 || styles.view.making.value !== null,
  );
  const [now, stopTicking] = createTicker(clock, isActive);
  const stopFollowing = followNetwork(online, { holds: work.holds, account, notices, announcements });

  void takeOpening({ plugin, command, prefill, preferences, selection, notices, account }).then(() => {
    brand.open();
    void styles.open();
    return history.open();
  });

  return {
    command,
    prefill,
    connection: account.connection,
    selection: selection.value,
    preferences: preferences.value,
    balance: account.balance,
    jobs: work.jobs,
    active: work.active,
    spent: work.spent,
    unclear: work.unclear,
    pause: work.holds.pause,
    forecast: work.forecast,
    usual: work.usual,
    history: history.view,
    brand: brand.view,
    tracing: tracing.view,
    errands: errands.running,
    styles: styles.view,
    sets: sets.view,
    notices: notices.list,
    announcement: announcements.text,
    now,

    connect: (token, keep, signal) => account.connect(token, keep, signal),
    disconnect: () => account.disconnect(),
    checkAgain: () => account.checkAgain(),
    keepToken: (keep) => account.keepToken(keep),
    ...createOrders({ ...parts, work, selection, brand, styles }),
    ...createJobVerbs(work, { plugin, notices }),
    ...createCreating({ plugin, recraft, notices, ids }),
    ...createEnhancing({ recraft, errands, notices }),
    ...history.verbs,
    ...brand.verbs,
    ...tracing.verbs,
    ...createCuts({ tools, selection, notices, result: (entry) => recent.result(entry) }),
    ...styles.verbs,
    ...sets.verbs,
    savePreferences: (change) => preferences.change(change),
    dismissNotice: (id) => notices.dismiss(id),
    thumbnail: (layerId, side) => selection.thumbnail(layerId, side),
    findAnimated: () => selection.animated(),
    ...createWindowVerbs({ plugin, notices }),
    dispose() {
      stopFollowing();
      stopTicking();
      for (const part of [preferences, announcements, work, errands, history, brand, styles, tracing]) part.dispose();
      plugin.close();
    },
  };
}

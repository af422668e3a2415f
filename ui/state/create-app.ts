import { computed, signal } from '@preact/signals';
import type { Command } from '../../plugin/protocol/contract.ts';
import { connectPlugin } from '../bridge/plugin.ts';
import type { Port } from '../bridge/port.ts';
import type { Codec } from '../image/codec.ts';
import type { Clock } from '../lib/clock.ts';
import { createRecraft, type RecraftOptions } from '../recraft/create-recraft.ts';
import type { SvgDom } from '../svg/dom.ts';
import { createBrand } from './brand/create-brand.ts';
import { createAccount } from './account.ts';
import { createAnnouncements } from './announcements.ts';
import { createNotices } from './notices.ts';
import { createHistory } from './history/create-history.ts';
import { createRecords } from './history/records.ts';
import { followNetwork, type Online } from './online.ts';
import { takeOpening } from './opening.ts';
import { createOrders } from './orders.ts';
import { createPreferences } from './preferences.ts';
import { createSelection } from './selection.ts';
import { createTicker } from './ticker.ts';
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

  const box: { token: string | null } = { token: null };
  const recraft = createRecraft({
    baseUrl: options.baseUrl ?? RECRAFT_URL,
    fetch: options.fetch,
    clock,
    token: () => box.token,
    online: () => online.current(),
  });
  const unanswered = () => work.queue.unanswered();
  const account = createAccount({ plugin, recraft, notices, box, unanswered });
  const tools = { plugin, recraft, codec, svgDom };
  const keepPrompts = () => preferences.value.value.keepPrompts;
  const records = createRecords({ plugin, codec, clock, notices, keeps: () => preferences.value.value.keepHistory });
  const parts = { tools, clock, ids, journal: records.journal, account, notices, announcements, keepPrompts };
  const work = createWork({ ...parts, budget: () => preferences.value.value.budget });
  const history = createHistory({ ...parts, records, work });
  const { store, journal } = records;
  const brand = createBrand({ tools, ids, preferences, selection, notices, store, journal, jobs: work.jobs });
  const isActive = computed(() => work.active.value > 0);
  const [now, stopTicking] = createTicker(clock, isActive);
  const stopFollowing = followNetwork(online, { holds: work.holds, account, notices, announcements });

  void takeOpening({ plugin, command, preferences, selection, notices, account }).then(() => {
    brand.open();
    return history.open();
  });

  return {
    command,
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
    notices: notices.list,
    announcement: announcements.text,
    now,

    connect: (token, keep, signal) => account.connect(token, keep, signal),
    disconnect: () => account.disconnect(),
    checkAgain: () => account.checkAgain(),
    keepToken: (keep) => account.keepToken(keep),
    ...createOrders({ work, account, notices, selection, clock, brand }),
    ...createJobVerbs(work, { plugin, notices }),
    ...history.verbs,
    ...brand.verbs,
    savePreferences: (change) => preferences.change(change),
    dismissNotice: (id) => notices.dismiss(id),
    thumbnail: (layerId, side) => selection.thumbnail(layerId, side),
    ...createWindowVerbs({ plugin, notices }),
    dispose() {
      stopFollowing();
      stopTicking();
      for (const part of [preferences, announcements, work, history, brand]) part.dispose();
      plugin.close();
    },
  };
}

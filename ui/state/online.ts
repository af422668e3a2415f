import { describeFailure } from '../jobs/describe-failure.ts';
import type { Account } from './account.ts';
import type { Announcements } from './announcements.ts';
import type { Holds } from './holds.ts';
import type { Notices } from './notices.ts';

/** Whether the browser has a network (`navigator.onLine` and its events), handed in. */
export interface Online {
  current(): boolean;
  /** The answer stops listening. */
  on(listener: (online: boolean) => void): () => void;
}

interface Followers {
  readonly holds: Holds;
  readonly account: Account;
  readonly notices: Notices;
  readonly announcements: Announcements;
}

/** Holds what has not been sent while there is no network, and says so. The answer stops listening. */
export function followNetwork(online: Online, { holds, account, notices, announcements }: Followers): () => void {
  const { code, title } = describeFailure('offline', { charge: { kind: 'free' } });
  const text = 'What still waits starts when you’re back.';

  function follow(connected: boolean): void {
    if (connected) {
      notices.dismiss(code);
      const { value } = account.connection;
      if (value.state === 'unchecked' && value.failure.code === code) void account.checkAgain();
    } else {
      notices.show({ id: code, tone: 'warning', title, text });
      announcements.interrupt(`${title}. ${text}`);
    }
    holds.setOnline(connected);
  }

  if (!online.current()) follow(false);
  return online.on(follow);
}

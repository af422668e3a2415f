import { Button } from '../../components/button.tsx';
import { NoticeBox } from '../../components/notice-box.tsx';
import type { App } from '../../state/types.ts';
import { failureIcon, failureTone } from '../failure-looks.ts';

/** What stands in the way of Recraft, then the messages that the user has not dismissed. */
export function Notices({ app }: { app: App }) {
  const connection = app.connection.value;
  const failure = connection.state === 'unchecked' ? connection.failure : null;
  const notices = app.notices.value.filter(({ id }) => id !== failure?.code);
  if (failure === null && notices.length === 0) return null;
  return (
    <section class="notices" aria-label="Notices">
      {failure === null ? null : (
        <NoticeBox
          tone={failureTone(failure)}
          icon={failureIcon(failure)}
          title={failure.title}
          text={failure.text}
          urgent
          action={<Button onClick={() => void app.checkAgain()}>Check again</Button>}
        />
      )}
      {notices.map(({ id, tone, title, text }) => (
        <NoticeBox
          key={id}
          tone={id === 'offline' ? 'plain' : tone}
          icon={noticeIcon(id, tone)}
          title={title}
          text={text}
          urgent={id === 'offline'}
          {...(id === 'offline' ? {} : { onDismiss: () => app.dismissNotice(id) })}
        />
      ))}
    </section>
  );
}

function noticeIcon(id: string, tone: 'plain' | 'warning' | 'danger') {
  if (id === 'offline') return 'offline';
  return tone === 'plain' ? 'info' : 'warn';
}

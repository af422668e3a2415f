import { Button } from '../../components/button.tsx';
import { NoticeBox } from '../../components/notice-box.tsx';
import type { App, Notice } from '../../state/types.ts';
import { FailureBox } from '../failure-box.tsx';
import type { PanelModel } from './model.ts';

interface NoticesProps {
  app: App;
  panel: PanelModel;
}

/** What stands in the way of Recraft, then the messages that the user has not dismissed. */
export function Notices({ app, panel }: NoticesProps) {
  const connection = app.connection.value;
  const failure = connection.state === 'unchecked' ? connection.failure : null;
  const inWork = panel.view.value === 'work';
  // The list of jobs says the same, and more.
  const notices = app.notices.value.filter(
    ({ id, action }) => id !== failure?.code && !(inWork && action === 'open-work'),
  );
  if (failure === null && notices.length === 0) return null;
  return (
    <section class="notices" aria-label="Notices">
      {failure === null ? null : (
        <FailureBox failure={failure} action={<Button onClick={() => void app.checkAgain()}>Check again</Button>} />
      )}
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} app={app} panel={panel} />
      ))}
    </section>
  );
}

function OneNotice({ notice: { id, tone, title, text, action }, app, panel }: NoticesProps & { notice: Notice }) {
  const offline = id === 'offline';
  function openWork() {
    panel.open('work');
    app.dismissNotice(id);
  }
  return (
    <NoticeBox
      tone={offline ? 'plain' : tone}
      icon={noticeIcon(id, tone)}
      title={title}
      text={text}
      urgent={offline}
      {...(action === 'open-work' ? { action: <Button onClick={openWork}>Open Work</Button> } : {})}
      {...(offline ? {} : { onDismiss: () => app.dismissNotice(id) })}
    />
  );
}

function noticeIcon(id: string, tone: 'plain' | 'warning' | 'danger') {
  if (id === 'offline') return 'offline';
  return tone === 'plain' ? 'info' : 'warn';
}

import { Button } from '../../components/button.tsx';
import { NoticeBox } from '../../components/notice-box.tsx';
import type { Notice } from '../../state/types.ts';
import { FailureBox } from '../failure-box.tsx';
import type { Models } from './models.ts';

interface NoticesProps {
  models: Pick<Models, 'app' | 'panel' | 'history'>;
}

/** What stands in the way of Recraft, then the messages that the user has not dismissed. */
export function Notices({ models }: NoticesProps) {
  const { app, panel } = models;
  const connection = app.connection.value;
  const failure = connection.state === 'unchecked' ? connection.failure : null;
  const log = panel.log.value;
  // The lists of jobs and of results say the same, and more.
  const notices = app.notices.value.filter(
    ({ id, action }) =>
      id !== failure?.code &&
      !(log === 'work' && action === 'open-work') &&
      !(log === 'history' && id === 'unfinished'),
  );
  if (failure === null && notices.length === 0) return null;
  return (
    <section class="notices" aria-label="Notices">
      {failure === null ? null : (
        <FailureBox failure={failure} action={<Button onClick={() => void app.checkAgain()}>Check again</Button>} />
      )}
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} models={models} />
      ))}
    </section>
  );
}

function OneNotice({ notice, models }: NoticesProps & { notice: Notice }) {
  const { id, tone, title, text } = notice;
  const offline = id === 'offline';
  return (
    <NoticeBox
      tone={offline ? 'plain' : tone}
      icon={noticeIcon(id, tone)}
      title={title}
      text={text}
      urgent={offline}
      action={<NoticeAction notice={notice} models={models} />}
      {...(offline ? {} : { onDismiss: () => models.app.dismissNotice(id) })}
    />
  );
}

function NoticeAction({ notice: { id, action }, models }: NoticesProps & { notice: Notice }) {
  const { app, panel, history } = models;
  if (action === undefined) return null;
  switch (action) {
    case 'undo-remove':
      return <Button onClick={() => history.undoRemove()}>Undo</Button>;
    case 'undo-remove-palette':
      return <Button onClick={() => void app.undoRemovePalette()}>Undo</Button>;
    case 'open-work':
      return (
        <Button
          onClick={() => {
            panel.open('work');
            app.dismissNotice(id);
          }}
        >
          Open Work
        </Button>
      );
    case 'open-history':
      // What only memory holds is as much in danger in the history: that notice stays.
      return panel.log.value === 'history' ? null : <Button onClick={() => panel.open('history')}>Open History</Button>;
  }
}

function noticeIcon(id: string, tone: 'plain' | 'warning' | 'danger') {
  if (id === 'offline') return 'offline';
  return tone === 'plain' ? 'info' : 'warn';
}

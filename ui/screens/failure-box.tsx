import type { ComponentChildren } from 'preact';
import { NoticeBox } from '../components/notice-box.tsx';
import type { Failure } from '../jobs/failures.ts';
import { failureIcon, failureTone } from './failure-looks.ts';

/** What stands in the way of Recraft, read out at once, and what to do about it. */
export function FailureBox({ failure, action }: { failure: Failure; action: ComponentChildren }) {
  return (
    <NoticeBox
      tone={failureTone(failure)}
      icon={failureIcon(failure)}
      title={failure.title}
      text={failure.text}
      urgent
      action={action}
    />
  );
}

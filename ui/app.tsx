import type { ReadonlySignal } from '@preact/signals';
import { Button } from './components/button.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { NoticeBox } from './components/notice-box.tsx';
import { ResizeGrip } from './components/resize-grip.tsx';
import type { Models } from './screens/panel/models.ts';
import { PanelScreen } from './screens/panel/screen.tsx';
import { WelcomeScreen } from './screens/welcome/screen.tsx';

interface AppProps {
  models: Models;
  /** What broke outside of any screen, in words; null while nothing has. */
  crash: ReadonlySignal<string | null>;
  onDismissCrash: () => void;
}

/** The whole panel. Until the controller has answered, the page's own first paint stands in its place. */
export function App({ models, crash, onDismissCrash }: AppProps) {
  const { panel } = models;
  return (
    <div class="panel">
      <ErrorBoundary fallback={(message, onRetry) => <Broken message={message} onRetry={onRetry} />}>
        {panel.stage.value === 'panel' ? <PanelScreen models={models} /> : null}
        {panel.stage.value === 'welcome' ? <WelcomeScreen model={models.welcome} /> : null}
      </ErrorBoundary>
      {crash.value === null ? null : (
        <section class="notices" aria-label="Fault">
          <NoticeBox
            tone="danger"
            icon="warn"
            title="Something broke in the plugin"
            text={crash.value}
            urgent
            onDismiss={onDismissCrash}
          />
        </section>
      )}
      <p class="vh" role="status" aria-live="polite">
        {panel.announcement.value}
      </p>
      <ResizeGrip onResize={(size, last) => panel.resize(size, last)} />
    </div>
  );
}

function Broken({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <main class="body">
      <section class="section">
        <NoticeBox
          tone="danger"
          icon="warn"
          title="This screen couldn’t be drawn"
          text={`Jobs go on, and nothing that was paid for is lost. ${message}`}
          urgent
          action={<Button onClick={onRetry}>Draw it again</Button>}
        />
      </section>
    </main>
  );
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../components/icon-button.tsx';
import type { Dates } from '../dates.ts';
import { StylesFooter } from './footer.tsx';
import { NewStyle } from './form.tsx';
import { StyleList } from './list.tsx';
import type { StylesModel } from './model.ts';
import type { FooterMoney } from './footer.tsx';

interface StylesScreenProps {
  model: StylesModel;
  dates: Dates;
  money: FooterMoney;
  notices: ComponentChildren;
}

/** The account's own styles, and a new one from what is selected. */
export function StylesScreen({ model, dates, money, notices }: StylesScreenProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>('main :is([tabindex="0"], input, button)')?.focus();
  }, []);
  return (
    <div ref={root} class="screen">
      <header class="sub step">
        <IconButton
          icon="back"
          name="Back"
          onClick={() => {
            model.back();
            model.leave();
          }}
        />
        <h1>Styles</h1>
      </header>
      <main class="body">
        <StyleList model={model} dates={dates} />
        <NewStyle model={model} />
      </main>
      {notices}
      <StylesFooter model={model} money={money} />
    </div>
  );
}

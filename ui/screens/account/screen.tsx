import { Fragment, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Icon } from '../../components/icon.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { TokenField } from '../../components/token-field.tsx';
import { formatCount, formatDollars, formatUnits } from '../../lib/format.ts';
import { VERSION } from '../../lib/version.ts';
import { apiPage, tokenPage } from '../links.ts';
import type { AccountModel } from './model.ts';
import { BudgetSection, PrivacySection } from './settings.tsx';

/** The wallet, the token, and what this run has spent. */
export function AccountScreen({ model, notices }: { model: AccountModel; notices: ComponentChildren }) {
  const balance = model.balance.value;
  return (
    <>
      <main class="body">
        <section class="section balance">
          <div>
            <h1 class="num">{balance === null ? 'Balance unknown' : formatUnits(balance)}</h1>
            <p class="muted num">
              {balance === null ? 'Recraft’s API wallet' : `${formatDollars(balance)} in Recraft’s API wallet`}
            </p>
          </div>
          <Button onClick={() => model.openLink(tokenPage)}>
            Add units <Icon name="out" />
          </Button>
        </section>
        <TokenSection model={model} />
        <SpendingSection model={model} />
        <BudgetSection model={model.budget} />
        <PrivacySection model={model.privacy} />
      </main>
      {notices}
      <footer class="foot slim">
        <div class="money links">
          <TextLink href={apiPage} label="Help" onOpen={(href) => model.openLink(href)} />
          <span class="num">1,000 units = $1</span>
          <span class="push num">{VERSION}</span>
        </div>
      </footer>
    </>
  );
}

function TokenSection({ model }: { model: AccountModel }) {
  const connected = model.connected.value;
  const replacing = model.replacing.value;
  const section = useRef<HTMLElement>(null);
  const wasReplacing = useRef(replacing);
  useLayoutEffect(() => {
    if (wasReplacing.current && !replacing) section.current?.querySelector('button')?.focus();
    wasReplacing.current = replacing;
  }, [replacing]);
  return (
    <section ref={section} class="section">
      <div class="title">
        <h2>API token</h2>
        <span class="push muted cut">{connected?.state === 'connected' ? connected.email : null}</span>
      </div>
      {replacing ? <Replace model={model} /> : <Masked model={model} last4={connected?.last4 ?? ''} />}
      {connected === null ? null : (
        <Checkbox
          label="Keep for this run only"
          checked={!connected.kept}
          onChange={(only) => model.keepForThisRunOnly(only)}
        />
      )}
    </section>
  );
}

function Masked({ model, last4 }: { model: AccountModel; last4: string }) {
  return (
    <div class="line token-line">
      <span class="input num" role="img" aria-label={`Ends in ${last4}`}>
        <span class="cut">••••••••••••</span>
        <span class="keep">{last4}</span>
      </span>
      <Button onClick={() => model.startReplacing()}>Replace</Button>
      <Button onClick={() => model.remove()}>Remove</Button>
    </div>
  );
}

function Replace({ model }: { model: AccountModel }) {
  return (
    <div class="rows token-line">
      <TokenField
        value={model.token.value}
        error={model.tokenError.value}
        focusOnOpen
        onInput={(token) => {
          model.token.value = token;
        }}
        onSubmit={() => model.replace()}
      />
      <div class="line">
        <TextLink href={tokenPage} label="Get a token" onOpen={(href) => model.openLink(href)} />
        <span class="push" />
        <Button kind="ghost" onClick={() => model.keepOld()}>
          Keep the old one
        </Button>
        <Button kind="primary" onClick={() => model.replace()}>
          {model.checking.value ? 'Connecting' : 'Connect'}
        </Button>
      </div>
    </div>
  );
}

function SpendingSection({ model }: { model: AccountModel }) {
  const { total, lines } = model.spent.value;
  const unclear = model.unclear.value;
  return (
    <section class="section">
      <div class="title num">
        <h2>This run</h2>
        <span class="push strong">{formatUnits(total)}</span>
        <span class="muted">{formatDollars(total)}</span>
      </div>
      {lines.length === 0 && unclear === 0 ? (
        <p class="hint">Nothing has been spent since the panel was opened.</p>
      ) : null}
      <dl class="sums num">
        {lines.map(({ label, count, units }) => (
          <Fragment key={label}>
            <dt>
              {formatCount(count)} {label}
            </dt>
            <dd>{formatCount(units)}</dd>
          </Fragment>
        ))}
      </dl>
      {unclear === 0 ? null : (
        <p class="unclear num">
          <b class="warning">{formatUnits(unclear)} unclear.</b> Calls that got no clear answer may have been charged.
        </p>
      )}
    </section>
  );
}

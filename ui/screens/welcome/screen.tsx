import { Fragment } from 'preact';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { PrimaryButton } from '../../components/primary-button.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { TokenField } from '../../components/token-field.tsx';
import { FailureBox } from '../failure-box.tsx';
import { tokenPage } from '../links.ts';
import { Hero } from './hero.tsx';
import type { WelcomeModel } from './model.ts';

/** The first run: what it is, what it costs, and the token that it needs. */
export function WelcomeScreen({ model }: { model: WelcomeModel }) {
  const failure = model.failure.value;
  return (
    <div class="screen">
      <main class="body welcome">
        <Hero />
        <section class="section">
          <h1>Vectors and images, as layers you can edit</h1>
          <p class="hint">Generate art, vectorize layers and remove backgrounds, through your own Recraft account.</p>
        </section>
        <Wallet prices={model.prices} />
        <section class="section">
          <div class="title">
            <h2>API token</h2>
            <span class="push" />
            <TextLink href={tokenPage} label="Get a token" onOpen={(href) => model.openLink(href)} />
          </div>
          <div class="rows">
            <TokenField
              value={model.token.value}
              error={model.tokenError.value}
              focusOnOpen
              onInput={(token) => {
                model.token.value = token;
              }}
              onSubmit={() => model.connect()}
            />
            <Checkbox
              label="Keep for this run only"
              checked={model.thisRunOnly.value}
              onChange={(checked) => {
                model.thisRunOnly.value = checked;
              }}
            />
          </div>
        </section>
      </main>
      <footer class="foot">
        {failure === null ? null : (
          <div class="foot-notice">
            <FailureBox
              failure={failure}
              action={failure.remedy === 'check-again' ? <Again onClick={() => model.connect()} /> : null}
            />
          </div>
        )}
        <PrimaryButton
          label={model.checking.value ? 'Connecting' : 'Connect'}
          off={model.checking.value}
          onClick={() => model.connect()}
        />
        <p class="hint small-print">The token stays on this computer and goes to Recraft alone.</p>
      </footer>
    </div>
  );
}

function Again({ onClick }: { onClick: () => void }) {
  return <Button onClick={onClick}>Check again</Button>;
}

function Wallet({ prices }: { prices: WelcomeModel['prices'] }) {
  return (
    <section class="section">
      <div class="title">
        <h2>API units</h2>
        <span class="push muted num">1,000 units = $1</span>
      </div>
      <p class="hint">
        Recraft’s API is paid from a wallet of its own. Units in it don’t expire, and a Recraft subscription doesn’t
        include them. You see the price before every click.
      </p>
      <dl class="sums num">
        {prices.map(({ label, price }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{price}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

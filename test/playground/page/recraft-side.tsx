import { chooseScenario, SCENARIOS } from './account.ts';
import type { PlaygroundState } from './state.ts';

/** The simulated Recraft: its token, its balance, what goes wrong, and what it charged. */
export function RecraftSide({ state }: { state: PlaygroundState }) {
  const { token, balance, ledger } = state.account.value;
  return (
    <aside class="side recraft" aria-label="Simulated Recraft">
      <h1>Simulated Recraft</h1>
      <h2>API token</h2>
      <p class="token">
        <code>{token}</code>
        <button onClick={() => void navigator.clipboard.writeText(token)}>Copy token</button>
      </p>
      <h2>Balance</h2>
      <p>{balance.toLocaleString('en-US')} units</p>
      <label>
        <h2>What happens</h2>
        <select
          value={state.scenario.value}
          onChange={(event) => void chooseScenario(state, event.currentTarget.value)}
        >
          {Object.entries(SCENARIOS).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <h2>Ledger</h2>
      <ol class="ledger">
        {[...ledger]
          .reverse()
          .slice(0, 40)
          .map((entry) => (
            <li key={entry.requestId}>
              <span>{entry.path.replace('/v1/', '')}</span>
              <span>{entry.status}</span>
              <b>{entry.units}</b>
            </li>
          ))}
      </ol>
    </aside>
  );
}

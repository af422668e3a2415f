import type { IconName } from '../components/icon-paths.ts';
import type { Failure, FailureCode } from '../jobs/failures.ts';

const icons: Partial<Readonly<Record<FailureCode, IconName>>> = {
  offline: 'offline',
  'refused-by-cors': 'blocked',
  'no-units': 'wallet',
};

export function failureIcon({ code }: Pick<Failure, 'code'>): IconName {
  return icons[code] ?? 'warn';
}

const tones: Partial<Readonly<Record<FailureCode, 'plain' | 'warning'>>> = {
  offline: 'plain',
  'no-units': 'warning',
};

/** Being offline is nobody's refusal; everything else that stops the panel is. */
export function failureTone({ code }: Pick<Failure, 'code'>): 'plain' | 'warning' | 'danger' {
  return tones[code] ?? 'danger';
}

import { modelById } from '../catalog/choose-model.ts';
import { promptLength } from '../catalog/prompt-length.ts';
import { describeFailure } from '../jobs/describe-failure.ts';
import type { Failure } from '../jobs/failures.ts';
import { formatCount } from '../lib/format.ts';

/** Why a prompt must not be sent to a model, or null. A model that is not in the catalog leaves the limit to Recraft. */
export function checkPrompt(prompt: string, modelId: string): Failure | null {
  const charge = { kind: 'nothing' } as const;
  if (prompt.trim() === '') return describeFailure('prompt-empty', { charge });
  const length = promptLength(prompt);
  const limit = modelById(modelId)?.promptLimit ?? Number.POSITIVE_INFINITY;
  if (length <= limit) return null;
  const text = `It has ${formatCount(length)} characters, and this model takes ${formatCount(limit)}.`;
  return describeFailure('prompt-too-long', { charge, text });
}

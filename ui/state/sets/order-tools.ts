import { describeFailure } from '../../jobs/describe-failure.ts';
import type { Matching } from '../../jobs/matching.ts';
import type { Account } from '../account.ts';
import type { BrandStore } from '../brand/create-brand.ts';
import { checkPrompt } from '../check-prompt.ts';
import type { Notices } from '../notices.ts';

interface ToolsOptions {
  readonly account: Account;
  readonly notices: Notices;
  readonly brand: Pick<BrandStore, 'forOrder'>;
}

/** What orders go through before anything is captured. */
export interface OrderTools {
  /** Whether each prompt may be sent to the model; why not is in a notice. */
  readonly maySend: (prompts: readonly string[], model: string) => boolean;
  /** In brand colors where these are on: as they are at the click, or as soon as they have been read. */
  readonly inColors: <Request>(request: Request) => Promise<Request & { readonly brand?: Matching | undefined }>;
}

export function createOrderTools({ account, notices, brand }: ToolsOptions): OrderTools {
  return {
    maySend(prompts, model) {
      const failure =
        account.token() === null
          ? describeFailure('not-sent', { charge: { kind: 'nothing' } })
          : prompts.map((prompt) => checkPrompt(prompt, model)).find((found) => found !== null);
      if (failure) notices.fail(failure);
      return !failure;
    },
    async inColors(request) {
      const matching = await brand.forOrder();
      return { ...request, ...(matching && { brand: matching }) };
    },
  };
}

import { describeWalks } from '../walks/describe-walks.ts';

describeWalks([3_001, 4_001]);

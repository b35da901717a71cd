import { OptionalFlag } from '../http/query.js';

export class ConsulteeCasesQuery {
  /** `true`: only cases on which it has not answered. */
  @OptionalFlag()
  waiting?: boolean;
}

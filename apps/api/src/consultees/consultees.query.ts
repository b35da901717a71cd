import { IsOptional, Matches } from 'class-validator';
import type { CouncilCode } from '#domain';
import { OnDayQuery } from '../councils/councils.body.js';
import { OptionalCouncils, OptionalFlag } from '../http/query.js';

export class ConsulteeCasesQuery {
  /** `true`: only cases on which it has not answered. */
  @OptionalFlag()
  waiting?: boolean;
}

export class WaitedForQuery {
  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];
}

export class WaitedForCasesQuery extends ConsulteeCasesQuery {
  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];
}

export class ConsulteeDirectoryQuery extends OnDayQuery {
  /** Only those that are suggested for a type of application, by its code. */
  @IsOptional()
  @Matches(/^[a-zA-Z0-9.]{1,64}$/, { message: 'type must be the code of a type, such as pp.full' })
  type?: string;
}

import type { CouncilCode } from '#domain';
import { IsCouncil, IsText } from '../http/fields.js';

export class DismissalBody {
  /** Why nothing comes of it. What was sent is gone then. */
  @IsText(2_000)
  reason: string;
}

export class HandingOnBody {
  /** The council whose it is. */
  @IsCouncil()
  council: CouncilCode;

  /** Why it is theirs. */
  @IsText(2_000)
  reason: string;
}

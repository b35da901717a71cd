import type { CouncilCode } from '#domain';
import { IsCouncil, IsText } from '../http/fields.js';

export class DismissalBody {
  /** Why it is dismissed. Its contents are then deleted. */
  @IsText(2_000)
  reason: string;
}

export class HandingOnBody {
  /** The council to which it belongs. */
  @IsCouncil()
  council: CouncilCode;

  /** Why it belongs to that council. */
  @IsText(2_000)
  reason: string;
}

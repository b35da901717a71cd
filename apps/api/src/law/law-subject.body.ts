import type { CouncilCode } from '#domain';
import { IsText, OptionalCouncil } from '../http/fields.js';

export class UnderCouncilBody {
  /** The council whose law applies; the national law alone if left out. */
  @OptionalCouncil()
  council?: CouncilCode;
}

export class OfTypeBody extends UnderCouncilBody {
  /** Open Digital Planning code: `pp.full.householder`. */
  @IsText(100)
  type: string;
}

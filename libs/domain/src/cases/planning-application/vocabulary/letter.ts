import type { CouncilCode } from '../../../values.js';

/** In whose words something was written, and in which version of them. */
export interface TemplateUsed {
  /** The council's own, or those of the service for councils without. */
  readonly of: 'service' | CouncilCode;
  /** The day from which a council's own hold; the number of the service's. */
  readonly version: string;
  readonly sha256: string;
}

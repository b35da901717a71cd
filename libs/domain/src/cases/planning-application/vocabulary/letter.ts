import type { CouncilCode } from '../../../values.js';

/** The author and version of a template. */
export interface TemplateUsed {
  /** The council's own, or the service's for councils without their own. */
  readonly of: 'service' | CouncilCode;
  /** For a council's own words the first day; for the service's the number. */
  readonly version: string;
  readonly sha256: string;
}

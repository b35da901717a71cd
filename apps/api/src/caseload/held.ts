import type { HeldCase } from '#read-models';
import type { HeldView } from './caseload.view.js';

export const heldView = (held: HeldCase | null): HeldView | null =>
  held && { revision: String(held.revision), because: held.because };

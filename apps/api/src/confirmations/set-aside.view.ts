import { ProposalMade } from '../planning-application/two-people/two-people.view.js';

/** A fact that cannot be read. */
export class UnreadableFactView {
  revision: number;
  eventId: string;
  /** The type as stored, even if Casebook does not know it. */
  factType: string;
  /** SHA-256 of the whole stored fact, so that the proposal can mean no other fact. */
  contentHash: string;
  because: string;
}

export class SettingAsideProposed extends ProposalMade {
  fact: UnreadableFactView;
}

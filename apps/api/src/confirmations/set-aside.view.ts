import { ProposalMade } from '../planning-application/two-people/two-people.view.js';

/** A fact that cannot be read. */
export class UnreadableFactView {
  revision: number;
  eventId: string;
  /** As it is stored, whether or not it is a type of ours. */
  factType: string;
  /** SHA-256 over the whole of it as it is stored: another fact is never meant by it. */
  contentHash: string;
  because: string;
}

export class SettingAsideProposed extends ProposalMade {
  fact: UnreadableFactView;
}

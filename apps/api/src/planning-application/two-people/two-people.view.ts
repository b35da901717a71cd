import { CommandDone } from '../../http/command-done.view.js';

/** It waits for a second person. */
export class ProposalMade extends CommandDone {
  proposalId: string;
  /** Why nobody can confirm it today; null where somebody can. */
  waitsBecause: string | null;
}

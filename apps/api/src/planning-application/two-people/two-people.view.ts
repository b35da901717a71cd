import { CommandDone } from '../../http/command-done.view.js';

/** It is waiting for a second person. */
export class ProposalMade extends CommandDone {
  proposalId: string;
  /** Why nobody can confirm it today; null if somebody can. */
  waitsBecause: string | null;
}

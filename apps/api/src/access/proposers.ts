import { Inject, Injectable } from '@nestjs/common';
import { type CouncilCode, type Decider, type DomainEvent, officers, type Rejection, reject } from '#domain';
import { type CalendarDate, type Instant, londonDate } from '#legislation';
import { Directory } from './directory.js';

/** The person who proposed what such a fact records; undefined for other facts. */
export function proposerIn(fact: DomainEvent): string | undefined {
  const { proposedBy, approvedBy, type } = fact as DomainEvent & Readonly<Record<string, unknown>>;
  const isOfTwo = approvedBy !== undefined || type === 'ProposalConfirmed' || type === 'FactSetAside';
  return isOfTwo && typeof proposedBy === 'string' ? proposedBy : undefined;
}

/**
 * On the day of the act both people must still act for the council; otherwise only one of the two would
 * remain. The proposer's role is unknown then, because roles come with a token.
 */
@Injectable()
export class Proposers {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  /** The same decider, except that proposals of somebody who no longer acts for the council are refused. */
  upheld<State, Command, Event extends DomainEvent>(
    decider: Decider<State, Command, Event>,
    { council, now }: { readonly council: CouncilCode | null; readonly now: Instant },
  ): Decider<State, Command, Event> {
    if (council === null) return decider;
    const on = londonDate(now);
    const decide: typeof decider.decide = (command, state) => {
      const outcome = decider.decide(command, state);
      if ('rejected' in outcome) return outcome;
      const gone = outcome.accepted.map(proposerIn).find((who) => who && !this.stillActs(who, council, on));
      return gone ? refusalOf(gone, council, on) : outcome;
    };
    return { ...decider, decide };
  }

  stillActs(who: string, council: CouncilCode, on: CalendarDate): boolean {
    return officers.isAuthorised(this.directory.officer(who), council, on);
  }
}

export const refusalOf = (
  who: string,
  council: CouncilCode,
  on: CalendarDate,
): { readonly rejected: Rejection } =>
  reject(
    'proposer-not-authorised',
    `${who}, who proposed this, is not authorised for ${council} on ${on}. Withdraw it, and make a new proposal.`,
  );

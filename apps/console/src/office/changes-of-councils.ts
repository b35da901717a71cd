import type { Schemas } from '../api/casebook-api.js';
import type { Called } from '../people/names.js';
import { dayInWords } from '../words/days.js';
import { membershipInWords } from '../words/stages.js';

type Change = Schemas['CouncilChangeView'];

/** A change that councils were asked to agree to. */
export interface ChangeShown {
  readonly proposalId: string;
  readonly council: string;
  readonly words: string;
  readonly proposed: string;
  readonly isWaiting: boolean;
  readonly state: string;
  readonly consents: readonly string[];
  readonly waitsFor: readonly { readonly code: string; readonly name: string }[];
  /** The council that it changes, and all councils that have to agree. */
  readonly concerns: readonly string[];
}

const states: Readonly<Record<string, string>> = {
  waiting: 'Waits',
  agreed: 'Agreed',
  withdrawn: 'Withdrawn',
  calledOff: 'Called off',
};

export function changeShown(change: Change, { council, person }: Called): ChangeShown {
  const { proposalId, waitsFor, state, consents, proposedBy, proposedOn } = change;
  const name = (code: string): string => council(code).name;
  return {
    ...{ proposalId, council: change.council, words: wordsOf(change, name) },
    proposed: `${person(proposedBy)}, ${dayInWords(proposedOn)}`,
    ...{ isWaiting: state === 'waiting', state: states[state] ?? state },
    consents: consents.map((each) => `${name(each.council)}: ${person(each.by)}, ${dayInWords(each.on)}`),
    waitsFor: waitsFor.map((code) => ({ code, name: name(code) })),
    concerns: [change.council, ...waitsFor, ...consents.map((each) => each.council)],
  };
}

function wordsOf({ change, council }: Change, name: (code: string) => string): string {
  if ('stage' in change)
    return `${name(council)} ${membershipInWords(change.stage)} from ${dayInWords(change.from)}`;
  if ('successors' in change) {
    const others = change.successors.map((each) => name(each.council)).join(' and ');
    return `${others} instead of ${name(council)} from ${dayInWords(change.from)}`;
  }
  return `Which successor of ${name(council)} takes which case; ${name(change.otherwise)} takes all others`;
}

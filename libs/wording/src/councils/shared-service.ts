import type { CouncilCode, sharedServices } from '#domain';
import { day, listed, monthInWords, saying } from '../plainly.js';
import type { Say, Wordings } from '../wordings.js';

export const sharedServiceWordings: Wordings<sharedServices.SharedServiceEvent> = {
  ServiceFounded: ({ name, host, firstMonth }, say) =>
    `${name} was founded. ${say.council(host)} is its host, and its accounts begin in ${monthInWords(firstMonth)}`,
  CouncilChangeProposed: ({ change }, say) =>
    `Proposed, for the councils concerned to agree: ${changed(change, say)}`,
  CouncilConsented: ({ council, completes }, say) =>
    `${say.council(council)} agreed to the proposal. ${completes ? 'Everybody has now agreed' : 'Others must still agree'}`,
  CouncilChangeWithdrawn: ({ because }) =>
    `The proposal to change a council's place in the service was withdrawn${saying(because)}`,
  CouncilStaged: ({ council, stage, effectiveOn }, say) =>
    `${say.council(council)} is ${stages[stage]} from ${day(effectiveOn)}`,
  CouncilSucceeded: ({ council, successors, effectiveOn }, say) =>
    `${named(successors, say)} takes over from ${say.council(council)} from ${day(effectiveOn)}`,
  CasesDivided: ({ council, ...division }, say) =>
    `The cases of ${say.council(council)} go to ${to(division, say)}`,
  SuccessionCalledOff: ({ council, successors, calledOffFor, because }, say) =>
    `${named(successors, say)} does not take over from ${say.council(council)} after all. Cancelled for ${say.council(calledOffFor)}${saying(because)}`,
  MonthClosed: ({ month }) =>
    `The accounts of ${monthInWords(month)} are closed: later facts count in later statements`,
  YearTruedUp: ({ year }) =>
    `Each pool of ${year} to ${year + 1} was shared again with the figures of the whole year`,
};

const stages: Readonly<Record<sharedServices.CouncilStage, string>> = {
  setUp: 'being set up',
  inParallel: 'working in parallel',
  live: 'live',
  leaving: 'leaving',
  left: 'no longer in the service',
};

const named = (successors: readonly { readonly council: CouncilCode }[], say: Say): string =>
  listed(
    successors.map(({ council }) => say.council(council)),
    'nobody',
  );

function changed(change: sharedServices.CouncilChange, say: Say): string {
  const council = say.council(change.council);
  switch (change.kind) {
    case 'stage':
      return `${council} is ${stages[change.stage]} from ${day(change.from)}`;
    case 'succession':
      return `${named(change.successors, say)} takes over from ${council} from ${day(change.from)}`;
    case 'division':
      return `the cases of ${council} go to ${to(change, say)}`;
  }
}

const to = ({ cases, wards, otherwise }: sharedServices.CaseDivision, say: Say): string => {
  const others = new Set(
    [...cases, ...wards].map(({ council }) => council).filter((each) => each !== otherwise),
  );
  const byName = listed([...others].map(say.council));
  return byName === ''
    ? say.council(otherwise)
    : `${byName} as the division says, and all others to ${say.council(otherwise)}`;
};

import type { ProposedFee, ProposedLine } from '#domain';
import { type CalendarDate, type CouncilLaw, type FeeAnswer, type FeeProposal, feeFor } from '#legislation';
import type { SubmissionRead } from './submission-read.js';
import { isChangeOfUse, scaleOfSubmission } from './submission-scale.js';

type Stated = Omit<FeeProposal, 'type'>;

/** The facts for an officer to confirm: the fee, the measures, each constraint. */
export function proposedLines(
  read: SubmissionRead,
  madeOn: CalendarDate,
  law: CouncilLaw,
): readonly ProposedLine[] {
  const { newDwellings: homes, siteHectares, floorSpaceSquareMetres } = read.measures;
  const measured = homes !== null || siteHectares !== null || floorSpaceSquareMetres !== null;
  const isConnected = read.proposal.connectedToCouncil === true;
  const { scale } = scaleOfSubmission(read, madeOn, law);
  const fee = read.kind === 'application' && read.typeIsKnown ? feeLine(read, madeOn, law) : null;
  return [
    ...(fee ? [{ lineId: 'fee', about: 'fee', ...fee } as const] : []),
    ...(measured || isConnected
      ? [
          {
            lineId: 'measures',
            about: 'measures',
            ...{ homes, siteHectares, floorSpaceSquareMetres, scale },
            ...(isConnected && { ownInterest: true }),
          } as const,
        ]
      : []),
    ...read.particulars.constraints.map(
      (each) => ({ lineId: each.constraintId, about: 'constraint', ...each }) as const,
    ),
  ];
}

/**
 * Null if no planning fee is charged. Proposes the smallest set of facts from which the fee can be
 * calculated.
 */
function feeLine(read: SubmissionRead, madeOn: CalendarDate, law: CouncilLaw): ProposedFee | null {
  const { council, fees } = law;
  const { payablePence: statedPence } = read.fee;
  const ask = (proposal: Stated) =>
    feeFor({ ...proposal, type: read.applicationType, ...(council !== null && { council }) }, madeOn, fees);
  const [first, ...others] = candidates(read).map((proposal) => ({ proposal, answer: ask(proposal) }));
  const { proposal, answer } =
    [first!, ...others].find((each) => isSum(each.answer)) ?? others.at(-1) ?? first!;
  if (answer.outcome === 'not a planning fee') return null;
  const duePence = isSum(answer) ? answer.totalPence : null;
  return {
    proposal,
    duePence,
    statedPence,
    because: [inWords(answer), ...remarks(read, duePence)].join(' '),
  };
}

type Sum = Extract<FeeAnswer, { totalPence: unknown }>;

const isSum = (answer: FeeAnswer): answer is Sum => answer.outcome === 'fee' || answer.outcome === 'no fee';

function inWords(answer: FeeAnswer): string {
  switch (answer.outcome) {
    case 'fee':
      return answer.lines.map(({ words }) => `${words.replace(/\.$/, '')}.`).join(' ');
    case 'cannot say':
      return answer.problems.map(({ because }) => because).join(' ');
    case 'no fee':
    case 'not a planning fee':
    case 'no table in force':
      return answer.because;
  }
}

function remarks({ fee }: SubmissionRead, duePence: number | null): readonly string[] {
  const { payablePence, resubmission, alternativeProposal } = fee;
  return [
    ...(payablePence !== null && duePence !== null && payablePence !== duePence
      ? ['The submission states another fee.']
      : []),
    ...(resubmission
      ? ['A free second application is claimed: give the day on which its twelve months began.']
      : []),
    ...(alternativeProposal ? ['It is stated to be an alternative to another proposal.'] : []),
  ];
}

/** From the fewest facts to the most, so that a type that needs no measures gets none. */
function candidates(read: SubmissionRead): readonly Stated[] {
  const { claims } = read.fee;
  const claimed = Object.values(claims).some(Boolean) ? { claims } : {};
  const development = developmentOf(read);
  const { siteHectares } = read.measures;
  return [
    claimed,
    ...(development ? [{ ...claimed, development }] : []),
    ...(siteHectares !== null
      ? [{ ...claimed, development: { ...development, siteArea: { hectares: siteHectares } } }]
      : []),
  ];
}

type Development = NonNullable<FeeProposal['development']>;

/** By the fee categories in the form, or else by the measures. */
function developmentOf({ fee, measures, proposal }: SubmissionRead): Development | null {
  const { newDwellings: homes, floorSpaceSquareMetres: space } = measures;
  const extent = space === null ? ('unknown' as const) : { squareMetres: space };
  const ofCategory: Readonly<Record<string, Development>> = {
    one: { newHomes: homes ?? 'unknown' },
    two: { otherBuildings: extent },
    three: { agriculturalBuildings: extent },
    ...(extent !== 'unknown' && { four: { glasshouses: extent } }),
    five: { plantOrMachinery: true },
    sixAndSeven: { housesAltered: 1 },
    eight: { parkingOrAccess: true },
    nine: { exploratoryDrilling: true },
    ten: { oilOrGasWinning: true },
    'eleven.one': { mineralWorking: true },
    'eleven.two': { otherOperations: true },
    ...(homes !== null && {
      'twelve.one': { homesByChangeOfUse: { homes, fromOneHouse: true } },
      'twelve.two': { homesByChangeOfUse: { homes, fromOneHouse: false } },
    }),
    thirteen: { wasteDisposal: true },
    fourteen: { otherChangeOfUse: true },
  };
  const stated = fee.categories.flatMap((name) =>
    Object.hasOwn(ofCategory, name) ? [ofCategory[name]!] : [],
  );
  if (stated.length > 0) return Object.assign({}, ...stated) as Development;
  if (homes !== null && homes > 0)
    return proposal.projectTypes.length > 0 && proposal.projectTypes.every(isChangeOfUse)
      ? { homesByChangeOfUse: { homes, fromOneHouse: false } }
      : { newHomes: homes };
  return space === null || space === 0 ? null : { otherBuildings: { squareMetres: space } };
}

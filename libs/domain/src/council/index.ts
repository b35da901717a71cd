import type { CalendarDate } from '#legislation';
import { accept, type Decider, type EventVersions, reject } from '../decider.js';
import type { CaseReference, CouncilCode } from '../values.js';

/** A local planning authority that shares the service. */
export interface CouncilJoined extends CouncilSettings {
  readonly type: 'CouncilJoined';
  readonly effectiveOn: CalendarDate;
  readonly council: CouncilCode;
}

export interface CouncilSettings {
  readonly name: string;
  /** How its case references look: `{yy}` or `{yyyy}` the year, `{number}` five digits, `{suffix}` the type. */
  readonly referenceFormat: string;
}

export const councilEvents: EventVersions<CouncilJoined> = { CouncilJoined: 1 };

export type TakeOnCouncil = CouncilSettings & {
  readonly type: 'TakeOnCouncil';
  readonly council: CouncilCode;
  readonly on: CalendarDate;
};

export type Council = { readonly joined: false } | ({ readonly joined: true } & CouncilSettings);

export const council: Decider<Council, TakeOnCouncil, CouncilJoined> = {
  initial: { joined: false },
  evolve: (_, { name, referenceFormat }) => ({ joined: true, name, referenceFormat }),
  decide: ({ council, name, referenceFormat, on }, state) => {
    if (!referenceFormat.includes('{number}'))
      return reject('reference-format', 'A reference format needs {number}, or two cases would share one.');
    if (!state.joined)
      return accept({ type: 'CouncilJoined', effectiveOn: on, council, name, referenceFormat });
    if (state.name === name && state.referenceFormat === referenceFormat) return accept();
    return reject('council-known', `${council} has already joined the service.`);
  },
};

/** A case reference in the council's own format. */
export function caseReference(
  format: string,
  { year, number, suffix }: { year: number; number: number; suffix: string },
): CaseReference {
  return format
    .replace('{yyyy}', String(year))
    .replace('{yy}', String(year).slice(-2))
    .replace('{number}', String(number).padStart(5, '0'))
    .replace('{suffix}', suffix) as CaseReference;
}

import { type CalendarDate, faultsOfRules } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { CouncilCode } from '../../values.js';
import type { CouncilLawEvent, LawAdopted } from './events.js';

/** Enters the council's own rules from a day: all of them, or none if one is unusable. */
export interface AdoptCouncilLaw extends LawAdopted {
  readonly type: 'AdoptCouncilLaw';
  readonly council: CouncilCode;
  readonly from: CalendarDate;
}

export function adoptCouncilLaw({
  type: _,
  council,
  from,
  ...adoption
}: AdoptCouncilLaw): Outcome<CouncilLawEvent> {
  const { rules, until, source, confidence, power } = adoption;
  if (rules.length === 0) return reject('nothing-adopted', 'Name the rules that the council adopts.');
  const span = { from, ...(until !== null && { until }) };
  const faults = faultsOfRules(rules, { ...span, source, confidence, power });
  if (faults.length > 0) return reject('council-law-unusable', faults.map(asSentence).join(' '));
  return accept({ type: 'CouncilLawAdopted', effectiveOn: from, council, ...adoption });
}

const asSentence = (fault: string): string => (fault.endsWith('.') ? fault : `${fault}.`);

import { type CaseId, type CaseReference, parseCaseId, parseCouncilCode } from '#domain';
import type { Recorded } from '#event-store';
import { findCaseByReference, readDatabase } from '#read-models';
import { Misasked, NotFound } from './command.js';
import type { Reach } from './reach.js';

/** The facts of a case, by its id or by council and reference; at least one. */
export async function factsOfCase(
  args: readonly string[],
  reach: Reach,
): Promise<{ caseId: CaseId; facts: readonly Recorded[] }> {
  const caseId = await caseIdNamed(args, reach);
  const facts = await reach.store.readStream(`planningApplication-${caseId}`);
  if (facts.length === 0) throw new NotFound(`No case is recorded under ${caseId}.`);
  return { caseId, facts };
}

export async function caseIdNamed(
  [first, second, ...rest]: readonly string[],
  reach: Reach,
): Promise<CaseId> {
  if (rest.length > 0) throw new Misasked('Name one case: its id, or its council and reference.');
  if (second === undefined) {
    const caseId = parseCaseId(first);
    if (caseId) return caseId;
    throw new Misasked('Which case? Its id (a UUID), or its council and reference: CAM 26/00017/HFUL');
  }
  const council = parseCouncilCode(first);
  if (!council) throw new Misasked(`${first} is not the code of a council, such as CAM.`);
  const caseReference = second as CaseReference;
  const found = await findCaseByReference(readDatabase(reach.database), [council], {
    council,
    caseReference,
  });
  if (!found) throw new NotFound(`${council} has no case ${caseReference}.`);
  return found.caseId;
}

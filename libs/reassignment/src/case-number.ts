import { type CaseId, type CaseReference, type CouncilCode, caseNumbers, councils } from '#domain';
import type { CommandContext, Decided } from '#event-store';
import { suffixOf } from '#intake';
import type { CalendarDate } from '#legislation';
import type { Attempt } from './attempt.js';
import type { ServiceDirectory } from './service-directory.js';

/** The next number of a council's year, in its own format. */
export async function allotReference(
  { attempt, directory, today }: { attempt: Attempt; directory: ServiceDirectory; today: CalendarDate },
  { caseId, council, applicationType }: { caseId: CaseId; council: CouncilCode; applicationType: string },
  context: CommandContext,
): Promise<{ reference: CaseReference } | Exclude<Decided, { done: unknown }>> {
  const joined = directory.council(council);
  if (!joined)
    return { rejected: { code: 'unknown-council', because: `${council} has not joined this service.` } };
  const year = Number(today.slice(0, 4));
  const command = { type: 'AllotCaseNumber', caseId, on: today } as const;
  const decided = await attempt(caseNumbers.caseNumbers, `caseNumbers-${council}-${year}`, command, context);
  if (!('done' in decided)) return decided;
  // One fact a number, so where the fact stands is the number.
  const number = Number(decided.done.revision) + 1;
  const format = councils.referenceFormatOn(joined, today);
  return { reference: councils.caseReference(format, { year, number, suffix: suffixOf(applicationType) }) };
}

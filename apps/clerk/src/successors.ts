import { clerk } from '#domain';
import type { CalendarDate, Instant } from '#legislation';
import { type ServiceDirectory, type TakenOver, takeOverCasesOf } from '#reassignment';
import { attemptOn, type Handing, noneBy } from './departing-officers.js';

/** Has successor councils take over the remaining cases of succeeded councils. */
export async function takeOverForSuccessors(
  { store, reads, onFailure }: Handing,
  directory: ServiceDirectory,
  { now, today }: { readonly now: Instant; readonly today: CalendarDate },
): Promise<readonly TakenOver[]> {
  const taken: TakenOver[] = [];
  for (const council of directory.councils.keys()) {
    const actingFor = { actor: clerk, correlationId: `clerk/take-over/${council}`, now };
    const taking = { attempt: attemptOn(store), store, reads, directory, actingFor, today };
    taken.push(...(await takeOverCasesOf(council, taking).catch(noneBy(onFailure))));
  }
  return taken;
}

import { type allocations, type CouncilCode, councils, type Discipline, type OfficerId } from '#domain';
import type { CalendarDate } from '#legislation';
import { type OpenCase, openCaseCounts, type ReadDatabase } from '#read-models';
import type { ServiceDirectory } from './service-directory.js';

/** Everybody in the service, with the cases they have. */
export async function desks(
  reads: ReadDatabase,
  directory: Pick<ServiceDirectory, 'officers'>,
): Promise<readonly allocations.Candidate[]> {
  const counts = await openCaseCounts(reads);
  return [...directory.officers].map(([id, officer]) => ({
    id: id as OfficerId,
    officer,
    cases: counts.get(id as OfficerId) ?? { major: 0, minor: 0, other: 0 },
  }));
}

/** The team whose area a ward is in, as the council has it on a day. */
function teamOf(
  directory: Pick<ServiceDirectory, 'council'>,
  { council, ward }: { readonly council: CouncilCode; readonly ward: string | null },
  on: CalendarDate,
): string | null {
  const joined = directory.council(council);
  if (!joined || ward === null) return null;
  const areas = councils.settingOn(joined, 'AreasSet', on)?.areas ?? [];
  return areas.find(({ wards }) => wards.includes(ward))?.team ?? null;
}

/** What a case wants of whoever takes it. */
export const wantedFor = (
  directory: Pick<ServiceDirectory, 'council'>,
  the: Pick<OpenCase, 'council' | 'scale' | 'ward'>,
  on: CalendarDate,
): allocations.CaseToAllocate => ({
  council: the.council,
  scale: the.scale,
  team: teamOf(directory, the, on),
  specialism: null,
});

/** The service's own specialists; for another discipline nobody can be suggested. */
export const specialismOf: Readonly<
  Partial<Record<Discipline, NonNullable<allocations.CaseToAllocate['specialism']>>>
> = {
  conservation: 'conservation',
  urbanDesign: 'design',
  landscape: 'landscape',
  trees: 'trees',
  ecology: 'ecology',
};

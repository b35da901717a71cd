import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { type Place, placeOf } from './site-map.js';

type View = Pick<Schemas['CaseView'], 'particulars' | 'laterVersions' | 'site'>;

/** A red line that a later version of the application replaced. */
export interface EarlierLine {
  readonly place: Place;
  /** The day on which another one was recorded. */
  readonly until: string;
}

/** Versions that are looked at; each is a request. */
const most = 4;

/** The red lines of earlier versions, oldest first; those that no version changed are left out. */
export async function earlierLines(
  api: CasebookApi,
  path: { readonly council: string; readonly caseId: string },
  { particulars, laterVersions, site }: View,
): Promise<readonly EarlierLine[]> {
  const known = await Promise.all(
    laterVersions.slice(-most).map(async ({ recordedAt }) => {
      const before = new Date(Date.parse(recordedAt) - 1).toISOString();
      const params = { path, query: { known: before } };
      const then = await answered(
        api.GET('/councils/{council}/planning-applications/{caseId}/as-at', { params }),
      );
      return { boundary: then.particulars?.boundary ?? null, until: recordedAt };
    }),
  );
  const lines = [...known, { boundary: particulars?.boundary ?? null, until: '' }];
  return lines.flatMap(({ boundary, until }, at) => {
    const next = lines[at + 1];
    const isKept = !next || sameLine(boundary, next.boundary);
    const place = isKept || boundary === null ? null : placeOf(boundary, site);
    return place ? [{ place, until }] : [];
  });
}

const sameLine = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

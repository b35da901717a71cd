import { ApiProblem } from '../api/api-problem.js';
import { answered, type CasebookApi } from '../api/casebook-api.js';

interface Said {
  readonly code: string;
  readonly words: string;
}

export interface Act {
  readonly command: string;
  readonly operation: string;
  readonly label: string;
  readonly group: string;
  readonly may: boolean;
  readonly because: Said | null;
  readonly anotherMay: boolean;
  readonly cure: string | null;
  readonly roles: readonly string[];
  readonly byTwo: boolean;
  readonly cautions: readonly Said[];
  readonly targets: readonly { readonly id: string; readonly words: string }[] | null;
  readonly suggested: readonly {
    readonly field: string;
    readonly value: unknown;
    readonly because: string;
  }[];
  readonly schema: string | null;
  readonly primary: boolean;
  readonly binds: boolean;
}

export interface Acts {
  readonly revision: string;
  readonly acts: readonly Act[];
  readonly waitsFor: Said | null;
}

/** What whoever asks may do to a case; null where the API does not say. */
export async function actsOf(
  api: CasebookApi,
  path: { readonly council: string; readonly caseId: string },
): Promise<Acts | null> {
  const at = '/councils/{council}/planning-applications/{caseId}/acts' as never;
  try {
    return (await answered(api.GET(at, { params: { path } } as never))) as Acts;
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.status === 404) return null;
    throw fault;
  }
}

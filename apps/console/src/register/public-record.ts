import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';

export interface PublicStatus {
  readonly words: string;
  readonly day: string | null;
  readonly dayIs: string;
  readonly kind: 'open for comments' | 'being decided' | 'decided' | 'withdrawn';
}

export type RegisterLine = Schemas['RegisterLineView'] & {
  readonly typeName: string;
  readonly status: PublicStatus;
};

export interface RegisterPage {
  readonly cases: readonly RegisterLine[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

export type Entry = Schemas['RegisterEntryView'] & {
  readonly typeName: string;
  readonly status: PublicStatus;
  readonly documentsWithheld: number;
};

export interface PublicCouncil {
  readonly council: string;
  readonly name: string;
}

export async function publicCouncils(api: CasebookApi): Promise<readonly PublicCouncil[]> {
  return (await answered(api.GET('/public/councils' as never, {} as never))) as readonly PublicCouncil[];
}

export async function registerOf(api: CasebookApi, council: string, query: object): Promise<RegisterPage> {
  const params = { path: { council }, query };
  return (await answered(api.GET('/councils/{council}/register', { params }))) as unknown as RegisterPage;
}

export async function entryOf(api: CasebookApi, council: string, reference: string): Promise<Entry> {
  const params = { path: { council, reference } };
  return (await answered(
    api.GET('/councils/{council}/register/{reference}', { params }),
  )) as unknown as Entry;
}

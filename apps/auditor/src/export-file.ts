import {
  type FactLeftOut,
  firstFault,
  type Link,
  leftOutIn,
  linkOf,
  type NotedBreak,
  notedIn,
  notesInForce,
  type Recorded,
  sha256,
} from '#event-store';

const format = 'casebook-case-export';
const version = 1;

/** A case for others: everything in the record about it, with people sealed, verifiable by itself. */
export interface CaseExport {
  readonly format: typeof format;
  readonly version: typeof version;
  readonly exportedAt: string;
  readonly caseId: string;
  readonly streams: readonly ExportedStream[];
  /** Unchanged as long as the case is. Noted elsewhere, it proves that nothing was cut off or forged. */
  readonly seal: string;
}

interface ExportedStream {
  readonly stream: string;
  readonly facts: readonly (Omit<Link, 'stream' | 'revision'> & { readonly revision: string })[];
}

export function exportOf(
  caseId: string,
  streams: readonly (readonly (Recorded | Link)[])[],
  exportedAt: string,
): CaseExport {
  const exported = streams
    .filter((facts) => facts.length > 0)
    .map((facts) => ({ stream: facts[0]!.stream, facts: facts.map(exportedFact) }));
  return { format, version, exportedAt, caseId, streams: exported, seal: sealOf(caseId, exported) };
}

function exportedFact(each: Recorded | Link): ExportedStream['facts'][number] {
  const { stream: _, revision, ...link } = 'event' in each ? linkOf(each) : each;
  return { revision: revision.toString(), ...link };
}

/** Each stream's last hash covers everything before it. */
const sealOf = (caseId: string, streams: readonly ExportedStream[]): string =>
  sha256(
    JSON.stringify([caseId, ...streams.map(({ stream, facts }) => [stream, facts.at(-1)?.metadata?.hash])]),
  );

type Finding =
  | {
      readonly holds: true;
      readonly caseId: string;
      readonly facts: number;
      readonly seal: string;
      /** Left out if there are none. */
      readonly noted?: readonly NotedBreak[];
      readonly setAside?: readonly FactLeftOut[];
    }
  | { readonly holds: false; readonly because: string };

/** Checks an export, without a connection. */
export function examine(text: string, expectedSeal?: string): Finding {
  const found = read(text);
  if (!found) return broken('it is not a case export that this version can read');
  const { caseId, streams, seal } = found;
  const foreign = streams.find(({ stream }) => !stream.endsWith(`-${caseId}`));
  if (foreign) return broken(`${foreign.stream} is not of case ${caseId}`);
  const chains = new Map(streams.map((each) => [each.stream, linksIn(each)] as const));
  const noted: NotedBreak[] = [];
  const setAside: FactLeftOut[] = [];
  for (const [stream, links] of chains) {
    const beside = chains.get(`recordNotes-${stream}`) ?? [];
    const notes = notedIn(beside);
    const fault = firstFault(links, notes);
    if (fault) return broken(`${stream}, revision ${fault.revision}: ${fault.because}`);
    noted.push(...notesInForce(links, notes));
    setAside.push(...leftOutIn(links, beside));
  }
  const alone = setAside.find(({ isConfirmed }) => !isConfirmed);
  if (alone)
    return broken(
      `${alone.stream}, revision ${alone.revision}: it was left out, but no second person confirmed that`,
    );
  if (sealOf(caseId, streams) !== seal) return broken('its seal does not match its facts');
  if (expectedSeal !== undefined && seal !== expectedSeal)
    return broken(`its seal is ${seal}, not the expected one`);
  const facts = streams.flatMap((each) => each.facts).length;
  return {
    holds: true,
    caseId,
    facts,
    seal,
    ...(noted.length > 0 && { noted }),
    ...(setAside.length > 0 && { setAside }),
  };
}

const linksIn = ({ stream, facts }: ExportedStream): readonly Link[] =>
  facts.map((fact) => ({ ...fact, stream, revision: BigInt(fact.revision) }));

const broken = (because: string): Finding => ({ holds: false, because });

function read(text: string): CaseExport | undefined {
  try {
    const found = JSON.parse(text) as CaseExport;
    const isOurs = found.format === format && found.version === version && typeof found.caseId === 'string';
    return isOurs && found.streams.length > 0 && found.streams.every(isStream) ? found : undefined;
  } catch {
    return undefined;
  }
}

const isStream = ({ stream, facts }: ExportedStream): boolean =>
  typeof stream === 'string' &&
  facts.length > 0 &&
  facts.every((fact) => /^\d+$/.test(fact.revision) && 'metadata' in fact);

import { type Json, looksSealed, type Sealing } from '#privacy';

/**
 * How much sealed data is shown without a special request: `whole`, only a person's name (`named`), or
 * nothing (`apart`), because looks at it are recorded.
 */
type Shown = 'whole' | 'named' | 'apart';

/** By the property that holds it. A property without an entry is protected. */
const shownOf: Readonly<Record<string, Shown>> = {
  applicant: 'named',
  agent: 'named',
  keptForRegister: 'named',
  owners: 'apart',
  recipient: 'apart',
  statements: 'whole',
  respondent: 'whole',
  answer: 'whole',
  author: 'apart',
  comment: 'apart',
  contact: 'apart',
};

/** Stands for a text that is shown only on request: the look is recorded. */
const apartText = '[shown on request]';
const apartObject = { apart: true } as const;

/**
 * A document whose sealed data is opened as far as it may be shown here. Erased people show as erased. Only parts
 * with sealed data are copied.
 */
export function openedByTheWay(people: Sealing, document: Json, property = ''): Json {
  if (typeof document === 'string')
    return looksSealed(document) ? shown(people.openAll(document), shownOf[property] ?? 'apart') : document;
  if (typeof document !== 'object' || document === null) return document;
  const isList = Array.isArray(document);
  let copy: Record<string, Json> | undefined;
  for (const [name, value] of Object.entries<Json>(document)) {
    const opened = openedByTheWay(people, value, isList ? property : name);
    if (opened === value) continue;
    copy ??= (isList ? [...document] : { ...document }) as Record<string, Json>;
    copy[name] = opened;
  }
  return copy ?? document;
}

function shown(all: Json, how: Shown): Json {
  if (how === 'whole' || standsForNobody(all)) return all;
  if (how === 'named' && isParty(all)) return { type: all.type, name: all.name, company: all.company };
  return typeof all === 'string' ? apartText : apartObject;
}

type PartyOpened = { readonly [Part in 'type' | 'name' | 'company']: Json };

const isParty = (all: Json): all is PartyOpened & { readonly [key: string]: Json } =>
  typeof all === 'object' && all !== null && 'name' in all && 'company' in all && 'type' in all;

/** The person was erased, or the key is missing: a request would show no more. */
const standsForNobody = (all: Json): boolean =>
  typeof all === 'string'
    ? all === '[erased]' || all === '[key not here]'
    : typeof all === 'object' && all !== null && ('erased' in all || 'keyMissing' in all);

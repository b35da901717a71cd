import { answeredUnless } from '../api/casebook-api.js';
import { type OpenedCase, pathOf } from '../cases/opening.js';
import { directoryToChooseFrom } from '../office/consultees.js';
import { officersFor } from '../team/officers-for.js';
import type { Act } from './acts-view.js';
import type { Schema } from './described.js';
import type { Option } from './fields.js';

/** The officers and consultees that an act's form offers. */
export const offeredBy = async (opened: OpenedCase, act: Act, schema: Schema | null) => ({
  officers: await officersToAsk(act, opened),
  bodies: await bodiesToAsk(act, schema, opened),
});

/** So many are suggested: the next would be no better than whoever is chosen from the rest. */
const best = 3;

/** Whom the council lets act for it; those to whom the case is best given come first, each with the reasons. */
async function officersToAsk({ command }: Act, { api, found, called }: OpenedCase) {
  if (command !== 'allocation') return called.officersOf(found.council);
  const officers = called.caseOfficersOf(found.council);
  const at = '/councils/{council}/planning-applications/{caseId}/suggested-allocation';
  const params = { path: pathOf(found) };
  // Whoever may not ask, or asks too soon, chooses for themselves.
  const suggested = await answeredUnless([403, 404, 503], api.GET(at, { params }));
  const suggestions = (suggested?.suggestions ?? []).slice(0, best);
  return officersFor(officers, suggestions).map(({ value, words }) => {
    const because = suggestions.find(({ officer }) => officer === value)?.because;
    return { value, words: because ? `${words} (suggested: ${because.join('; ')})` : words };
  });
}

/**
 * The bodies of the council's directory that an act may consult: those not asked yet, or those already asked
 * if it consults again.
 */
async function bodiesToAsk(
  { command }: Act,
  schema: Schema | null,
  { api, found, view }: OpenedCase,
): Promise<readonly Option[]> {
  if (!schema?.properties?.fromDirectory) return [];
  const asked = new Set(view.consultees.map(({ consulteeId }) => consulteeId));
  const directory = await directoryToChooseFrom(api, found.council);
  return directory
    .filter(({ consulteeId }) => asked.has(consulteeId) === (command === 'reconsultations'))
    .map(({ consulteeId: value, consultee: { name, consultWhen } }) => ({
      ...{ value, words: `${name}: ${consultWhen}` },
    }));
}

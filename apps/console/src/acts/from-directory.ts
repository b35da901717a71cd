import type { OpenedCase } from '../cases/opening.js';
import { directoryOf } from '../office/consultees.js';
import type { Act } from './acts-view.js';
import type { Schema } from './described.js';
import type { Option } from './fields.js';

/** The officers and consultees that an act's form offers. */
export const offeredBy = async (opened: OpenedCase, act: Act, schema: Schema | null) => ({
  officers: opened.called.officersOf(opened.found.council),
  bodies: await bodiesToAsk(act, schema, opened),
});

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
  const directory = await directoryOf(api, found.council);
  return directory
    .filter(({ consulteeId }) => asked.has(consulteeId) === (command === 'reconsultations'))
    .map(({ consulteeId: value, consultee: { name, consultWhen } }) => ({
      ...{ value, words: `${name}: ${consultWhen}` },
    }));
}

import { read } from '../acts/reading.js';
import type { Sent } from '../acts/sent.js';
import { answered } from '../api/casebook-api.js';
import { conditionHeld } from './conditions.js';
import { consulteeHeld } from './consultees.js';
import { heldNow, named as namedAt } from './held-now.js';
import type { Begun } from './office-pages.js';
import { personNow } from './person-now.js';

type Body = Readonly<Record<string, unknown>>;

/** The current values as the input of a form, where it replaces a setting as a whole. */
export async function heldBefore(
  { form: { address }, subject, money, around: { api } }: Begun,
  asked: Readonly<Record<string, string>>,
): Promise<Sent> {
  const { letter, conditionId, consulteeId } = asked;
  if (money) return money.held(address, asked);
  const params = { path: { council: subject.council?.code ?? '' } };
  if (address.startsWith('settings/'))
    return heldNow(address, await answered(api.GET('/councils/{council}/settings', { params })));
  if (address === 'condition' && conditionId)
    return namedAt(await conditionHeld(api, subject.council!.code, conditionId), 'f');
  if (address === 'consultee' && consulteeId)
    return namedAt(await consulteeHeld(api, subject.council!.code, consulteeId), 'f');
  if (address !== 'letter-words') return {};
  const { templates } = await answered(api.GET('/councils/{council}/letter-templates', { params }));
  const found = templates.find((each) => each.letter === letter);
  return found ? { 'f.title': found.title, 'f.body': found.body } : {};
}

/** What is on the record of what an act changes, in the shape of its body; null if it only adds. */
export async function recordedBefore(begun: Begun, named: Body, body: Body): Promise<Body | null> {
  const { form, fields, subject, money } = begun;
  if (money) return null;
  if (subject.subject === 'person') return personNow(form.address, subject.officer!, { ...body, ...named });
  const held = read(fields, await heldBefore(begun, named as Readonly<Record<string, string>>)).body;
  return Object.keys(held).length > 0 || form.address.startsWith('settings/') ? held : null;
}

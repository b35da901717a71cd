import type { CommandDescribed, Described } from '../acts/described.js';
import type { CouncilShown } from '../councils/councils.js';
import { Refused } from '../page/refused.js';
import { rolesInWords } from '../people/roles.js';
import type { Surroundings } from './surroundings.js';

/** What a page is about: a council, or nothing of one council. */
interface Of {
  readonly council: CouncilShown | null;
}
type User = Pick<Surroundings, 'me' | 'services'>;

/** Whether the user may send a command about a subject, by what the API's document says of it. */
export const isPermitted = (command: CommandDescribed, of: Of, around: User): boolean =>
  actsFor(command, of, around) && hasRole(command, around);

/** Refuses a form before anything of it is shown, if the API would refuse what it sends. */
export function orNotYours(command: CommandDescribed, of: Of, around: User): void {
  if (!actsFor(command, of, around)) throw notYours(of, around);
  if (!hasRole(command, around))
    throw new Refused(403, {
      title: 'This page is not for you',
      words: `This is for: ${rolesInWords(command.roles)}. You are signed in as: ${rolesInWords(around.me.roles)}.`,
    });
}

/** Receiving is for any council that one acts for; on the pages of a council it is for that one. */
const forThisCouncil = (command: CommandDescribed): CommandDescribed => ({
  ...command,
  standsOn: 'council',
});

/** The same for a page that sends the command at a path. */
export async function orNotYoursToSend(
  described: Described,
  path: string,
  { subject, around }: { readonly subject: Of; readonly around: User },
): Promise<void> {
  orNotYours(forThisCouncil(await described.command(path)), subject, around);
}

function actsFor({ standsOn }: CommandDescribed, { council }: Of, { me, services }: User): boolean {
  const isOfService = standsOn === 'service' || standsOn === 'host';
  if (isOfService && me.begins) return true;
  if (isOfService && services.length > 0) return me.services.length > 0;
  // Until a service is founded, those whom a council authorised prepare it, each for their own councils.
  const own = me.councils.filter(({ today }) => today).map((each) => each.council);
  return council && (standsOn === 'council' || isOfService) ? own.includes(council.code) : own.length > 0;
}

const hasRole = ({ roles }: CommandDescribed, { me }: User): boolean =>
  roles.some((role) => me.roles.includes(role));

function notYours({ council }: Of, { me }: User): Refused {
  const own = me.councils.filter(({ today }) => today).map(({ name }) => name);
  const today = own.length > 0 ? `Today you act for ${own.join(' and ')}.` : 'You act for no council today.';
  return new Refused(403, {
    title: council
      ? `You do not act for ${council.name}`
      : 'This is for people who act for the whole service',
    words: today,
  });
}

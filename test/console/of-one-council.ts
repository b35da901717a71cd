import { servicePeople } from '../../apps/local/src/development/people.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type RunningConsole, startConsole } from '../system/running-console.js';
import { type OneCase, receiveCase } from './one-case.js';

/** She acts for both councils, and sees afterwards whether anything of South Cambridgeshire was changed. */
export const actsForBoth = 'rosa.linden';

/** Everybody else in the service; from yesterday on none of them acts for South Cambridgeshire. */
export const people = servicePeople.map(({ id }) => id).filter((id) => id !== actsForBoth);

/** The console, a case of South Cambridgeshire, and a street that only this case has. */
interface OneCouncil {
  readonly office: RunningOffice;
  readonly console: RunningConsole;
  readonly theirs: OneCase;
  readonly street: string;
  readonly stop: () => Promise<void>;
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** The office after South Cambridgeshire ended the authorisations of all but one person. */
export async function ofOneCouncil(): Promise<OneCouncil> {
  const office = await startOffice();
  const console = await startConsole(office);
  const theirs = await receiveCase(office, 5, 'SCA');
  const { body } = await office.as('amina.hassan').get(theirs.api);
  const street = body.site.address.split(',')[1].trim().toLowerCase();
  const authorised = servicePeople.filter(
    ({ id, actsFor }) => people.includes(id) && actsFor.includes('SCA'),
  );
  for (const { id } of authorised) {
    const route = `/councils/SCA/officers/${id}/authorisation/end`;
    const { status } = await office.as(actsForBoth).post(route, { until: daysAgo(1) });
    if (status !== 200) throw new Error(`The authorisation of ${id} did not end: ${status}`);
  }
  return {
    ...{ office, console, theirs, street },
    stop: async () => {
      await console.stop();
      await office.stop();
    },
  };
}

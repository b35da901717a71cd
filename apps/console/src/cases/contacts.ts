import type { Schemas } from '../api/casebook-api.js';
import { personNamed } from './case-pages.js';

type Contacts = Schemas['ContactsView'];

interface PersonReached {
  readonly who: string;
  readonly rows: readonly { readonly key: string; readonly value: string }[];
}

/** Each person of an application with all their contact details. */
export const peopleReached = ({ applicant, agent, owners }: Contacts): readonly PersonReached[] => [
  ...partyReached('Applicant', applicant),
  ...partyReached('Agent', agent),
  ...ownersReached(owners),
];

function partyReached(who: string, person: Contacts['applicant']): readonly PersonReached[] {
  if (person === null) return [];
  const name = { key: 'Name', value: personNamed(person) ?? 'Not named' };
  if (!('email' in person)) return [{ who, rows: [name] }];
  const address = person.addressIsSite ? 'The address of the site' : person.address;
  const rows = rowsOf({ 'E-mail': person.email, Telephone: person.phone, Address: address });
  const nothing = { key: 'How to reach them', value: 'The form does not say' };
  return [{ who, rows: [name, ...(rows.length > 0 ? rows : [nothing])] }];
}

function ownersReached(owners: Contacts['owners']): readonly PersonReached[] {
  if (owners === null) return [];
  if (!Array.isArray(owners))
    return [{ who: 'Owners', rows: [{ key: 'Names', value: 'Erased, or the key is missing' }] }];
  return owners.map((owner, at) => ({
    who: `Owner ${at + 1}`,
    rows: rowsOf({ Name: owner.name, Address: owner.address, Interest: owner.interest }),
  }));
}

const rowsOf = (said: Readonly<Record<string, string | null>>): PersonReached['rows'] =>
  Object.entries(said).flatMap(([key, value]) => (value ? [{ key, value }] : []));

import type { Schemas } from '../api/casebook-api.js';

type Officer = Pick<
  Schemas['OfficerView'],
  'employer' | 'lastDay' | 'authorisations' | 'serviceAuthorisations' | 'signOns'
>;
type Written = Readonly<Record<string, unknown>>;

/** What is on the record of what a form about an officer changes; null if it only adds. */
export function personNow(
  address: string,
  { employer, lastDay, authorisations, serviceAuthorisations, signOns }: Officer,
  { council, service, issuer, subject }: Written,
): Written | null {
  switch (address) {
    case 'authorisation/end':
      return endOf(authorisations.findLast((each) => each.council === council));
    case 'service-authorisation/end':
      return endOf(serviceAuthorisations.findLast((each) => each.service === service));
    case 'sign-on/end':
      return endOf(signOns.findLast((each) => each.issuer === issuer && each.subject === subject));
    case 'leaving':
      return { lastDay };
    case 'post':
      return { employer };
    default:
      return null;
  }
}

const endOf = (held: { readonly until: string | null } | undefined): Written => ({
  until: held?.until ?? null,
});

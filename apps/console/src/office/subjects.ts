import type { Described } from '../acts/described.js';
import type { Schemas } from '../api/casebook-api.js';
import { type CouncilShown, councilShown } from '../councils/councils.js';
import { isMonth } from '../money/months.js';
import { notHere } from '../page/refused.js';
import { monthInWords } from '../words/days.js';
import type { OfficeForm, Subject } from './office-form.js';
import { officeForm, officePaths } from './office-forms.js';
import { isPermitted } from './permitted.js';
import type { Surroundings } from './surroundings.js';

/** The person, the council, the statement or the charges that a page is about. */
export interface SubjectOpened {
  readonly subject: Subject;
  readonly href: string;
  readonly words: string;
  /** Its path parameters for the API. */
  readonly path: Readonly<Record<string, string>>;
  readonly council: CouncilShown | null;
  readonly officer: Schemas['OfficerView'] | null;
}

export function openSubject(subject: Subject, id: string, around: Surroundings): SubjectOpened {
  const nothing = { subject, path: {}, council: null, officer: null };
  if (subject === 'people') return { ...nothing, href: '/people', words: 'People' };
  if (subject === 'councils') return { ...nothing, href: '/councils', words: 'Councils' };
  if (subject === 'person') {
    const officer = around.officers.find((each) => each.officer === id);
    if (!officer) throw notHere();
    return { ...nothing, href: `/people/${id}`, words: officer.name, path: { officer: id }, officer };
  }
  const [code = '', part = ''] = id.split('/');
  const found = around.councils.find(({ council }) => council === code.toUpperCase());
  if (!found) throw notHere();
  const council = councilShown(found.council, found.name);
  if (subject === 'statement') return { ...nothing, ...statementOf(council, part), council };
  if (subject === 'charges' || subject === 'charge')
    return { ...nothing, ...chargesOf(council, part), council };
  const path = { council: council.code, member: council.code };
  return { ...nothing, href: `/councils/${council.code.toLowerCase()}`, words: council.name, path, council };
}

function statementOf(council: CouncilShown, month: string) {
  if (!isMonth(month)) throw notHere();
  return {
    href: `/money/${council.code.toLowerCase()}/${month}`,
    words: `Statement of ${monthInWords(month)}`,
    path: { council: council.code, month },
  };
}

/** One charge of a council, or all of them. */
function chargesOf({ code }: CouncilShown, chargeId: string) {
  const all = `/money/${code.toLowerCase()}/charges`;
  if (!chargeId) return { href: all, words: 'Charges', path: { council: code } };
  const href = `${all}/${encodeURIComponent(chargeId)}`;
  return { href, words: 'Charge', path: { council: code, chargeId } };
}

/** The acts that the user may carry out here, by the roles and authorisations in the API's document. */
export async function offeredOn(
  { subject, href, council }: SubjectOpened,
  { me, services, changes }: Surroundings,
  described: Described,
): Promise<readonly { readonly href: string; readonly label: string }[]> {
  const forms = await Promise.all(
    officePaths.map(async (path) => ({ form: officeForm(path), command: await described.command(path) })),
  );
  // Offer an answer to a proposal only while one waits.
  const hasWaiting = changes.some(
    ({ isWaiting, concerns }) => isWaiting && council !== null && concerns.includes(council.code),
  );
  return (
    forms
      .filter(({ form }) => form.subject === subject)
      .filter(({ form }) => !form.names?.proposalId || hasWaiting)
      // These are offered on the page of the submission.
      .filter(({ form }) => !form.names?.submission)
      .filter(({ command }) => isPermitted(command, { council }, { me, services }))
      .map(({ form }) => ({ label: form.label, href: actAddress(href, form) }))
  );
}

export const actAddress = (href: string, { address }: Pick<OfficeForm, 'address'>): string =>
  `${href}/do/${address}`;

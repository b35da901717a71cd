import type { paths } from '../api/schema.generated.js';
import type { OfficeForm, Subject } from './office-form.js';
import { agreementForms } from './words/of-agreements.js';
import { chargeForms } from './words/of-charges.js';
import { conditionForms } from './words/of-conditions.js';
import { consulteeForms } from './words/of-consultees.js';
import { councilSettingForms } from './words/of-council-settings.js';
import { councilForms } from './words/of-councils.js';
import { personForms } from './words/of-people.js';
import { statementForms } from './words/of-statements.js';
import { unreadForms } from './words/of-unread.js';

type Posted = { [Path in keyof paths]: paths[Path] extends { post: unknown } ? Path : never }[keyof paths];

/** Commands without a form here: done in a list, from a file, or by programs. */
type DoneElsewhere =
  | `/officers/{officer}/time/${string}`
  | '/officers/{officer}/cases/hand-over'
  | '/councils/{council}/letter-templates/{letter}/trial'
  | '/councils/{council}/unread-submissions/{submission}/reading'
  // Refused for one person alone; the second person answers on the page of what waits for them.
  | `/councils/{council}/charges/{chargeId}/${'credits' | 'refunds'}/approvals`
  | `/councils/{council}/statements/{month}/disputes/resolution${'' | '/confirmation' | '/proposal/withdrawal'}`
  | `/shared-services/{service}/${'facts-set-aside' | 'months' | 'years'}/${string}`;

/** Every act on people, councils, statements and charges. A command of the API without a form does not compile. */
export type OfficePath = Exclude<
  Extract<
    Posted,
    | '/officers'
    | `/officers/${string}`
    | '/councils'
    | `/councils/{council}/${'officers' | 'settings' | 'consents' | 'succession'}/${string}`
    | `/councils/{council}/${'unread-submissions' | 'conditions-library' | 'consultee-directory'}/${string}`
    | `/councils/{council}/${'letter-templates' | 'statements' | 'charges'}/${string}`
    | '/shared-services/{service}'
    | `/shared-services/${string}`
  >,
  DoneElsewhere
>;

const forms: Readonly<Record<OfficePath, OfficeForm>> = {
  ...personForms,
  ...councilForms,
  ...councilSettingForms,
  ...agreementForms,
  ...unreadForms,
  ...conditionForms,
  ...consulteeForms,
  ...statementForms,
  ...chargeForms,
};

export const officePaths = Object.keys(forms) as readonly OfficePath[];

export const officeForm = (path: OfficePath): OfficeForm => forms[path];

/** The act at an address of a subject. */
export const officePathAt = (subject: Subject, address: string): OfficePath | undefined =>
  officePaths.find((path) => forms[path].subject === subject && forms[path].address === address);

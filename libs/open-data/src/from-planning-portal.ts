import type { CaseDocument } from '#read-models';
import { isObject, type Json, type JsonObject, objectAt } from './json.js';
import { withheld } from './withheld.js';

/** The data of a case that is needed besides its submission. */
export interface CaseBeside {
  readonly caseId: string;
  readonly council: string;
  /** The region of the council; null if unknown. */
  readonly region: string | null;
  readonly document: Pick<CaseDocument, 'site' | 'particulars' | 'description' | 'submittedAt' | 'fee'>;
}

/** Whether a submission has the Planning Portal's format. */
export const isFromPlanningPortal = (submitted: Json): submitted is JsonObject =>
  isObject(submitted) && isObject(submitted.applicationHeader) && !isObject(submitted.data);

/**
 * A Planning Portal submission in the format of Open Digital Planning, from its form and the data that the case has
 * read. If neither has a required value, it is left out, or has the shape's own word for "unknown".
 */
export function fromPlanningPortal(submitted: JsonObject, beside: CaseBeside): JsonObject {
  const { caseId, council, document } = beside;
  const form = objectAt(submitted, 'applicationData');
  const agent = isObject(form.agent) ? form.agent : undefined;
  return {
    data: {
      user: { role: agent ? 'agent' : 'applicant' },
      applicant: {
        ...person(objectAt(form, 'applicant')),
        ownership: ownership(document),
        ...(agent && { agent: person(agent) }),
      },
      application: {
        fee: fee(objectAt(submitted, 'applicationHeader'), document),
        declaration: { accurate: true, connection: { value: 'none' } },
      },
      property: property(objectAt(form, 'siteLocation'), beside),
      proposal: { description: document.description, projectType: [] },
    },
    metadata: {
      ...{ organisation: council, id: caseId, submittedAt: document.submittedAt },
      schema: 'https://www.planningportal.co.uk',
    },
  };
}

const textOf = (part: JsonObject, field: string): string | undefined => {
  const value = part[field];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

function person(part: JsonObject): JsonObject {
  const [company, title] = [textOf(part, 'orgName'), textOf(part, 'title')];
  return {
    name: {
      first: textOf(part, 'personGivenName') ?? withheld,
      last: textOf(part, 'personFamilyName') ?? withheld,
      ...(title && { title }),
    },
    type: company ? 'company' : 'individual',
    ...(company && { company: { name: company } }),
  };
}

/** A sole owner gives certificate A. Other certificates do not state the applicant's interest. */
function ownership({ particulars }: CaseBeside['document']): JsonObject {
  const { certificate = null, agriculturalTenants = null } = particulars?.ownership ?? {};
  return {
    ...(certificate === 'a' ? { interest: 'owner' } : { interest: 'other', interestDescription: withheld }),
    ...(certificate !== null && { certificate }),
    ...(agriculturalTenants !== null && { agriculturalTenants }),
    declaration: { accurate: true },
  };
}

/** In pounds, as paid to the portal. */
function fee(header: JsonObject, { fee: charged }: CaseBeside['document']): JsonObject {
  const { amountDue, amountPaid } = objectAt(header, 'payment');
  const paid = typeof amountPaid === 'number' ? amountPaid : charged.paidPence / 100;
  return {
    calculated: typeof amountDue === 'number' ? amountDue : paid,
    payable: paid,
    category: {},
    reduction: { sports: false, parishCouncil: false, alternative: false },
    exemption: { disability: false, resubmission: false },
  };
}

/** The portal says whether a site is in London. Any other site is in the region of its council, if that is known. */
function property(location: JsonObject, { region, document: { site } }: CaseBeside): JsonObject {
  const district = textOf(location, 'bs7666AdministrativeArea');
  const { bs7666X: x, bs7666Y: y } = location;
  return {
    address: {
      ...(site.latitude !== null && { latitude: site.latitude }),
      ...(site.longitude !== null && { longitude: site.longitude }),
      ...(typeof x === 'number' && { x }),
      ...(typeof y === 'number' && { y }),
      title: site.address,
      source: 'Proposed by applicant',
    },
    ward: site.ward ?? 'Not known',
    localAuthorityDistrict: district ? [district] : [],
    ...(location.isGla === true ? { region: 'London' } : region !== null && { region }),
    type: 'unclassified',
  };
}

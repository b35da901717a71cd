import type { Instant } from '#legislation';
import { type CaseBeside, fromPlanningPortal, isFromPlanningPortal } from './from-planning-portal.js';
import { isObject, type Json, type JsonObject, objectAt, pick } from './json.js';
import { applicationOf, fieldsOfProperty, ownershipOf, proposalOf, shapeOf } from './shape-by-type.js';
import { withheld, withheldAddress, withheldEmail } from './withheld.js';

/**
 * The public part of a submission, always in the newer shape. Only the fields that are named here are published. Free
 * answers, unchecked files and payment references are not, under any name in a form.
 */
export function publicSubmission(came: Json, applicationType: string, beside: CaseBeside): JsonObject {
  const { description, submittedAt } = beside.document;
  const submitted = isFromPlanningPortal(came) ? fromPlanningPortal(came, beside) : came;
  const plain = plainValues(submitted);
  const data = objectAt(plain, 'data');
  return {
    applicationType,
    data: {
      user: pick(objectAt(data, 'user'), ['role']),
      applicant: party(objectAt(data, 'applicant'), applicationType),
      application: applicationOf(objectAt(data, 'application'), applicationType),
      property: property(
        objectAt(data, 'property'),
        objectAt(objectAt(submitted, 'data'), 'property').type,
        applicationType,
      ),
      proposal: proposalOf(objectAt(data, 'proposal'), applicationType, description),
    },
    ...(shapeOf(applicationType).preAssessment && { preAssessment: preAssessmentOf(submitted) }),
    responses: [],
    files: [],
    metadata: metadataOf(objectAt(plain, 'metadata'), submittedAt),
  };
}

/** The form's fee calculation is left out, because it contains reasons for exemptions and the applicant's own words. */
function metadataOf(metadata: JsonObject, submittedAt: Instant): JsonObject {
  const service = objectAt(metadata, 'service');
  const fee = objectAt(service, 'fee');
  return {
    ...pick(metadata, ['organisation', 'id', 'source', 'schema']),
    ...(metadata.submittedAt !== undefined && { submittedAt }),
    ...(metadata.service === undefined
      ? fromAnotherPortal
      : {
          service: {
            ...pick(service, ['flowId', 'url', 'files']),
            fee: pick(fee, ['notApplicable', 'calculated', 'payable', 'category']),
          },
        }),
  };
}

/**
 * The newer shape knows only one portal and requires its form. For other portals, this fills the form with empty
 * values.
 */
const fromAnotherPortal = {
  source: 'PlanX',
  service: {
    flowId: '00000000-0000-0000-0000-000000000000',
    url: 'https://another-portal.invalid',
    files: { required: [], recommended: [], optional: [] },
    fee: { notApplicable: true },
  },
} as const;

/** The released schema has a description for each word; the newer one has only the word. */
function plainValues(json: Json): Json {
  if (Array.isArray(json)) return json.map(plainValues);
  if (!isObject(json)) return json;
  const { value, description, ...more } = json;
  if (typeof value === 'string' && description !== undefined && Object.keys(more).length === 0) return value;
  return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, plainValues(each)]));
}

/** Names are on the register (DMPO art. 40); contact details and home addresses are not. */
function party(person: JsonObject, type: string): JsonObject {
  const { agent, address } = person;
  const ownership = ownershipOf(objectAt(person, 'ownership'), type);
  return {
    ...pick(person, ['type', 'name', 'company']),
    email: withheldEmail,
    phone: { primary: withheld },
    address:
      objectAt(person, 'address').sameAsSiteAddress === true || address === undefined
        ? { sameAsSiteAddress: true }
        : { sameAsSiteAddress: false, ...withheldAddress },
    ...(ownership && { ownership }),
    ...(isObject(agent) && {
      agent: {
        ...pick(agent, ['name', 'company']),
        email: withheldEmail,
        phone: { primary: withheld },
        address: withheldAddress,
      },
    }),
  };
}

/** Left out, because the addresses of the look-ups for constraints contain the number of the applicant's session. */
function property(told: JsonObject, typeAsCame: Json | undefined, applicationType: string): JsonObject {
  const { planning } = told;
  return {
    ...pick(told, ['type', ...fieldsOfProperty(applicationType)]),
    ...(isObject(typeAsCame) && { type: newerPropertyType(typeAsCame) }),
    ...(isObject(planning) && { planning: { ...planning, sources: [] } }),
  };
}

/** The two schemas divide property types differently: homes were renamed, and most but not all groups are the same. */
function newerPropertyType({ value }: JsonObject): string {
  const released = String(value);
  const [group = released] = released.split('.');
  return /^residential\.(house\.|flat)/.test(released)
    ? released.replace('residential.', 'residential.dwelling.')
    : (regrouped[group] ?? group);
}

/** Groups that the newer schema does not have, mostly open land without buildings. */
const regrouped: Partial<Record<string, string>> = {
  land: 'unclassified',
  military: 'unclassified',
  other: 'unclassified',
  parent: 'unclassified',
  mixedUse: 'dualUse',
};

const preAssessmentOf = (submitted: Json): Json =>
  isObject(submitted) ? (submitted.preAssessment ?? []) : [];

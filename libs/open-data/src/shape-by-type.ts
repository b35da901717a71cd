import { isObject, type JsonObject, pick } from './json.js';
import { withheld } from './withheld.js';

/** The released schema has one shape for every type; the newer one has these for each. */
export interface ShapeOfType {
  readonly ownership: 'certificate' | 'owners' | 'interest' | 'none';
  /** Of the levy on new building. */
  readonly levy: boolean;
  /** Whether it has a place for the fee: what the form says, that there is none, or no place at all. */
  readonly fee: 'stated' | 'not applicable' | 'no place';
  /** All that the form asks of works, no more than a description, or what only this type asks. */
  readonly proposal: 'works' | 'description' | 'its own';
  /** What the form made of the question whether permission is needed at all. */
  readonly preAssessment: boolean;
  /** Of where it is: the place alone, with what is there for any works, or with what it is built of and used for. */
  readonly property: 'place' | 'site' | 'building';
}

/** Of most types the newer schema says little yet. */
const sketched: ShapeOfType = {
  ownership: 'none',
  levy: false,
  fee: 'no place',
  proposal: 'description',
  preAssessment: false,
  property: 'site',
};
const ofWorks: ShapeOfType = { ...sketched, fee: 'stated', proposal: 'works' };
const permission: ShapeOfType = {
  ...ofWorks,
  ownership: 'certificate',
  levy: true,
  property: 'building',
};
const certificate: ShapeOfType = { ...ofWorks, ownership: 'owners', preAssessment: true };
const priorApproval: ShapeOfType = { ...ofWorks, preAssessment: true };
const ofAPlace: ShapeOfType = { ...sketched, fee: 'stated', property: 'place' };
const ofTrees: ShapeOfType = { ...ofAPlace, fee: 'not applicable' };

const shapes: Readonly<Record<string, ShapeOfType>> = {
  'pp.full.householder': permission,
  'pp.full.householder.retro': permission,
  'pp.full.minor': permission,
  'pp.full.major': permission,
  listed: { ...ofWorks, ownership: 'certificate', fee: 'not applicable' },
  'ldc.existing': certificate,
  'ldc.proposed': certificate,
  'ldc.breachOfCondition': { ...certificate, preAssessment: false },
  'ldc.listedBuildingWorks': { ...ofWorks, fee: 'not applicable' },
  'pa.part1.classA': priorApproval,
  'pa.part3.classMA': priorApproval,
  'pa.part7.classM': priorApproval,
  'pa.part14.classJ': priorApproval,
  'pa.part20.classAB': priorApproval,
  advertConsent: { ...ofAPlace, ownership: 'interest', proposal: 'its own' },
  landDrainageConsent: { ...ofWorks, ownership: 'interest' },
  hedgerowRemovalNotice: { ...ofTrees, ownership: 'interest', proposal: 'its own' },
  complianceConfirmation: ofAPlace,
  'wtt.consent': ofTrees,
  'wtt.notice': ofTrees,
};

export const shapeOf = (type: string): ShapeOfType =>
  shapes[type] ?? { ...sketched, preAssessment: type.startsWith('pa.') };

/** The other owners are neither applicant nor agent: only the certificate shows that they exist. */
export function ownershipOf(ownership: JsonObject, type: string): JsonObject | undefined {
  const { interest = 'other' } = ownership;
  const described = ownership.interestDescription !== undefined && { interestDescription: withheld };
  switch (shapeOf(type).ownership) {
    case 'certificate':
      return {
        ...pick(ownership, ['interest', 'certificate', 'agriculturalTenants', 'declaration', 'noticeGiven']),
        ...described,
        ...(ownership.owners !== undefined && { owners: [] }),
      };
    case 'owners':
      if (interest === 'owner') return { interest };
      return { interest, ...(interest === 'other' && { interestDescription: withheld }), owners: [] };
    case 'interest':
      return { interest };
    case 'none':
      return undefined;
  }
}

export function applicationOf(told: JsonObject, type: string): JsonObject {
  const { fee, declaration } = told;
  const { fee: place, levy } = shapeOf(type);
  return {
    ...(place === 'not applicable' && { fee: { notApplicable: true } }),
    ...(place === 'stated' && isObject(fee) && { fee: feeOf(fee) }),
    ...(isObject(declaration) && { declaration: declarationOf(declaration) }),
    ...(levy && pick(told, ['CIL'])),
  };
}

/** That works are for somebody's disability is about their health. The shape insists on an answer. */
const feeOf = (fee: JsonObject): JsonObject =>
  fee.notApplicable === true
    ? { notApplicable: true }
    : {
        ...pick(fee, ['calculated', 'payable', 'category', 'reduction']),
        exemption: { disability: false, resubmission: exemption(fee).resubmission === true },
      };

const exemption = ({ exemption: told }: JsonObject): JsonObject => (isObject(told) ? told : {});

function declarationOf(declaration: JsonObject): JsonObject {
  const { connection } = declaration;
  // A connection described was put as plain by now; one that is not has its own object still.
  const value = isObject(connection) ? (connection.value ?? 'none') : (connection ?? 'none');
  return { accurate: declaration.accurate === true, connection: { value } };
}

/** Where protected species live is told to nobody. */
export function proposalOf(
  { ecology: _, ...told }: JsonObject,
  type: string,
  description: string,
): JsonObject {
  if (shapeOf(type).proposal !== 'description') return told;
  return { description: told.description ?? description, ...pick(told, ['boundary']) };
}

const ofThePlace = [
  'address',
  'boundary',
  'developmentCorporations',
  'localAuthorityDistrict',
  'localPlanningAuthority',
  'region',
  'ward',
];
const ofTheSite = [...ofThePlace, 'titleNumber', 'parking'];
const propertyFields: Readonly<Record<ShapeOfType['property'], readonly string[]>> = {
  place: ofThePlace,
  site: ofTheSite,
  building: [...ofTheSite, 'materials', 'use'],
};

/** Of a property, the fields that say the same in both schemas and that the type has. */
export const fieldsOfProperty = (type: string): readonly string[] => propertyFields[shapeOf(type).property];

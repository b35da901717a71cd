import { isObject, type JsonObject, pick } from './json.js';
import { withheld } from './withheld.js';

/** The released schema has one shape for every type; the newer one has these for each. */
export interface ShapeOfType {
  readonly ownership: 'certificate' | 'owners' | 'interest' | 'none';
  /** The part about the Community Infrastructure Levy. */
  readonly levy: boolean;
  /** The place for the fee: the fee in the form, a statement that there is none, or no place. */
  readonly fee: 'stated' | 'not applicable' | 'no place';
  /** All questions of the form about works, only a description, or questions of this type only. */
  readonly proposal: 'works' | 'description' | 'its own';
  /** The form's own result on whether permission is needed at all. */
  readonly preAssessment: boolean;
  /** The data about the site: only the place, or also its buildings, or also materials and uses. */
  readonly property: 'place' | 'site' | 'building';
}

/** The newer schema has little about most types yet. */
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

/** Works for somebody's disability are data about their health, so this is withheld. The shape requires an answer. */
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
  // A described connection has been simplified before this. An undescribed one still has its own object.
  const value = isObject(connection) ? (connection.value ?? 'none') : (connection ?? 'none');
  return { accurate: declaration.accurate === true, connection: { value } };
}

/** The places of protected species are never published. */
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

/** The fields of a property that mean the same in both schemas and that the type has. */
export const fieldsOfProperty = (type: string): readonly string[] => propertyFields[shapeOf(type).property];

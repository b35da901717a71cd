import { isObject, type JsonObject, only } from './json.js';
import { withheld } from './withheld.js';

/** The released schema has one shape of applicant and fee for every type; the newer one has these for each. */
interface ShapeOfType {
  readonly ownership: 'certificate' | 'owners' | 'interest' | 'none';
  /** Of the levy on new building. */
  readonly levy: boolean;
  readonly feeless: boolean;
}

const ordinary: ShapeOfType = { ownership: 'none', levy: false, feeless: false };
const permission: ShapeOfType = { ownership: 'certificate', levy: true, feeless: false };
const certificate: ShapeOfType = { ...ordinary, ownership: 'owners' };
const consent: ShapeOfType = { ...ordinary, ownership: 'interest' };
const feeless: ShapeOfType = { ...ordinary, feeless: true };

const shapes: Readonly<Record<string, ShapeOfType>> = {
  'pp.full.householder': permission,
  'pp.full.householder.retro': permission,
  'pp.full.minor': permission,
  'pp.full.major': permission,
  listed: { ownership: 'certificate', levy: false, feeless: true },
  'ldc.existing': certificate,
  'ldc.proposed': certificate,
  'ldc.breachOfCondition': certificate,
  'ldc.listedBuildingWorks': feeless,
  advertConsent: consent,
  landDrainageConsent: consent,
  hedgerowRemovalNotice: { ...consent, feeless: true },
  'wtt.consent': feeless,
  'wtt.notice': feeless,
};

export const shapeOf = (type: string): ShapeOfType => shapes[type] ?? ordinary;

/** The other owners are neither applicant nor agent: that there are some is told by the certificate. */
export function ownershipOf(ownership: JsonObject, type: string): JsonObject | undefined {
  const { interest = 'other' } = ownership;
  const described = ownership.interestDescription !== undefined && { interestDescription: withheld };
  switch (shapeOf(type).ownership) {
    case 'certificate':
      return {
        ...only(ownership, ['interest', 'certificate', 'agriculturalTenants', 'declaration', 'noticeGiven']),
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
  const { feeless, levy } = shapeOf(type);
  return {
    ...(feeless ? { fee: { notApplicable: true } } : isObject(fee) && { fee: feeOf(fee) }),
    ...(isObject(declaration) && { declaration: declarationOf(declaration) }),
    ...(levy && only(told, ['CIL'])),
  };
}

/** That works are for somebody's disability is about their health. The shape insists on an answer. */
const feeOf = (fee: JsonObject): JsonObject =>
  fee.notApplicable === true
    ? { notApplicable: true }
    : {
        ...only(fee, ['calculated', 'payable', 'category', 'reduction']),
        exemption: { disability: false, resubmission: exemption(fee).resubmission === true },
      };

const exemption = ({ exemption: told }: JsonObject): JsonObject => (isObject(told) ? told : {});

function declarationOf(declaration: JsonObject): JsonObject {
  const { connection } = declaration;
  // A connection described was put as plain by now; one that is not has its own object still.
  const value = isObject(connection) ? (connection.value ?? 'none') : (connection ?? 'none');
  return { accurate: declaration.accurate === true, connection: { value } };
}

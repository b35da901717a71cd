import type { Confidence } from '../../law/answer.js';
import type { FeeRoute } from './fee-route.js';
import { outlineAndFullRoutes } from './planning-permission-routes.js';
import { priorApprovalRoutes } from './prior-approval-routes.js';

const none = (because: string, source: string, confidence: Confidence): FeeRoute => ({
  fee: 'none',
  because,
  source,
  confidence,
});

const planningPermissionOnly = 'SI 2012/2920 reg. 3: planning permission and reserved matters only';
const trees = 'Tree Preservation Regs 2012, which name no fee';
const assessment = 'An environmental impact screening or scoping request has no fee.';
const obligation = 'The charge for an obligation to be modified or discharged is set by the council.';

const otherRoutes: Readonly<Record<string, FeeRoute>> = {
  'approval.reservedMatters': { fee: 'reserved matters' },
  'approval.conditions': { fee: 'conditions' },
  complianceConfirmation: { fee: 'conditions' },
  'amendment.minorMaterial': { fee: 'section 73' },
  'amendment.nonMaterial': { fee: 'non-material amendment' },
  advertConsent: { fee: 'advertisement' },
  hazardousSubstanceConsent: { fee: 'hazardous substances' },
  'ldc.existing': { fee: 'certificate', of: 'existing' },
  'ldc.proposed': { fee: 'certificate', of: 'proposed' },
  'ldc.breachOfCondition': { fee: 'certificate', of: 'breach of condition' },
  'ldc.listedBuildingWorks': none(
    'A certificate for works to a listed building has no fee.',
    'LBCA Act 1990 s. 26H, for which no fee is prescribed',
    'K',
  ),
  listed: none('Listed building consent has no fee.', planningPermissionOnly, 'V'),
  'wtt.consent': none('Works to protected trees have no fee.', trees, 'V'),
  'wtt.notice': none(
    'A notice of works to trees in a conservation area has no fee.',
    'TCPA 1990 s. 211, which names no fee',
    'V',
  ),
  hedgerowRemovalNotice: none(
    'A hedgerow removal notice has no fee.',
    'Hedgerows Regs 1997, which name no fee',
    'V',
  ),
  'environmentalImpact.screening': none(assessment, 'EIA Regs 2017, which name no fee', 'K'),
  'environmentalImpact.scoping': none(assessment, 'EIA Regs 2017, which name no fee', 'K'),
  notifyCompletion: none('A notice of completion has no fee.', 'SI 2012/2920 does not name it', 'K'),
  'onshoreExtractionOilAndGas.review': none(
    'A review of old minerals conditions has no fee.',
    'SI 2012/2920 does not name it',
    'K',
  ),
  'onshoreExtractionOilAndGas.variation': { fee: 'section 73' },
  'obligation.modify': { fee: 'local', because: obligation },
  'obligation.discharge': { fee: 'local', because: obligation },
  preApp: { fee: 'local', because: 'The charge for advice before an application is set by the council.' },
  landDrainageConsent: {
    fee: 'local',
    because: 'The charge for land drainage consent is not a planning fee: Land Drainage Act 1991.',
  },
  rightsOfWayOrder: {
    fee: 'local',
    because: 'The cost of a public path order is recovered by the council, not by a planning fee.',
  },
};

export const feeRoutes: Readonly<Record<string, FeeRoute>> = {
  ...outlineAndFullRoutes,
  ...priorApprovalRoutes,
  ...otherRoutes,
};

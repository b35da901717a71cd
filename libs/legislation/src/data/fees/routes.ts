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

const oldham = 'Oldham, application types with no fee';
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
    'Planning Portal',
    'K',
  ),
  listed: none('Listed building consent has no fee.', oldham, 'V'),
  'wtt.consent': none('Works to protected trees have no fee.', oldham, 'V'),
  'wtt.notice': none('A notice of works to trees in a conservation area has no fee.', oldham, 'V'),
  hedgerowRemovalNotice: none('A hedgerow removal notice has no fee.', oldham, 'V'),
  'environmentalImpact.screening': none(assessment, 'EIA Regulations 2017', 'K'),
  'environmentalImpact.scoping': none(assessment, 'EIA Regulations 2017', 'K'),
  notifyCompletion: none('A notice of completion has no fee.', 'Not in SI 2012/2920', 'K'),
  'onshoreExtractionOilAndGas.review': none(
    'A review of old minerals conditions has no fee.',
    'Not in SI 2012/2920',
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

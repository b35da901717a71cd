import type { Written } from '../law/dated-table.js';
import type { ApplicationTypeRow } from './application-type-row.js';

const odp = {
  from: '2015-04-15',
  source: 'ODP schema 0.7.7; MHCLG types; PS2 return',
  confidence: 'K',
} as const;
const lawfulDevelopment = { ...odp, family: 'lawful-development' } as const;
const planningObligation = { ...odp, family: 'planning-obligation' } as const;
const local = { ...odp, family: 'local' } as const;

/** Consents, certificates, notices, opinions and enquiries. */
export const consentTypes: readonly Written<ApplicationTypeRow>[] = [
  { ...odp, key: 'listed', name: 'Listed building consent', family: 'listed-building' },
  { ...odp, key: 'advertConsent', name: 'Advertisement consent', family: 'advertisement' },
  {
    ...lawfulDevelopment,
    key: 'ldc.existing',
    name: 'Certificate of lawfulness: existing use or works',
    mhclg: 'ldc-existing-use',
  },
  {
    ...lawfulDevelopment,
    key: 'ldc.breachOfCondition',
    name: 'Certificate of lawfulness: existing breach of a condition',
    mhclg: 'ldc-existing-use',
  },
  {
    ...lawfulDevelopment,
    key: 'ldc.proposed',
    name: 'Certificate of lawfulness: proposed use or works',
    mhclg: 'ldc-prospective-use',
  },
  {
    ...lawfulDevelopment,
    key: 'ldc.listedBuildingWorks',
    fee: false,
    name: 'Certificate of lawfulness: proposed works to a listed building',
    mhclg: 'ldc-proposed-work-lb',
  },
  { ...odp, key: 'wtt.consent', name: 'Works to trees under a preservation order', family: 'protected-tree' },
  {
    ...odp,
    key: 'wtt.notice',
    name: 'Notice of works to trees in a conservation area',
    family: 'conservation-area-tree',
  },
  { ...odp, key: 'hedgerowRemovalNotice', name: 'Hedgerow removal notice', family: 'hedgerow' },
  { ...odp, key: 'amendment.nonMaterial', name: 'Non-material amendment', family: 'non-material-amendment' },
  {
    ...odp,
    key: 'approval.conditions',
    name: 'Approval of details reserved by condition',
    family: 'conditions',
  },
  {
    ...odp,
    key: 'hazardousSubstanceConsent',
    name: 'Hazardous substances consent',
    family: 'hazardous-substances',
  },
  { ...odp, key: 'environmentalImpact.screening', name: 'EIA screening opinion', family: 'eia-screening' },
  { ...odp, key: 'environmentalImpact.scoping', name: 'EIA scoping opinion', family: 'eia-scoping' },
  { ...planningObligation, key: 'obligation.modify', name: 'Modifying a planning obligation' },
  { ...planningObligation, key: 'obligation.discharge', name: 'Discharging a planning obligation' },
  { ...odp, key: 'preApp', name: 'Pre-application enquiry', family: 'pre-application' },
  {
    ...local,
    key: 'complianceConfirmation',
    name: 'Written confirmation that conditions were met',
    period: 'compliance-confirmation',
    fee: true,
  },
  { ...local, key: 'notifyCompletion', name: 'Notice that works are complete', period: 'completion-notice' },
  {
    ...local,
    key: 'landDrainageConsent',
    name: 'Land drainage consent',
    period: 'land-drainage',
    mhclg: 'land-drainage-consent',
    fee: true,
  },
  {
    ...local,
    key: 'rightsOfWayOrder',
    name: 'Order to divert or close a footpath',
    period: 'rights-of-way-order',
    mhclg: 'footpath-diversion',
    fee: true,
  },
  {
    ...local,
    key: 'onshoreExtractionOilAndGas.review',
    name: 'Review of old mineral conditions at an onshore oil or gas site',
    period: 'minerals-review',
    mhclg: 'extraction-oil-gas',
    county: true,
  },
  {
    ...local,
    key: 'onshoreExtractionOilAndGas.other',
    fee: true,
    name: 'Other application about onshore oil or gas',
    period: 'oil-and-gas-other',
    mhclg: 'extraction-oil-gas',
    county: true,
  },
];

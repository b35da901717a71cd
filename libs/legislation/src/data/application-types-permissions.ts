import type { Written } from '../law/dated-table.js';
import type { ApplicationTypeRow } from './application-type-row.js';

const odp = {
  from: '2015-04-15',
  source: 'ODP schema 0.7.7; MHCLG types; PS2 return',
  confidence: 'K',
} as const;
const full = { ...odp, family: 'full' } as const;
const householder = { ...odp, family: 'householder' } as const;
const technicalDetails = { ...odp, family: 'technical-details' } as const;
const outline = { ...odp, family: 'outline' } as const;
const section73 = { ...odp, family: 'section-73' } as const;

/** Applications for planning permission, and applications that vary or complete a permission. */
export const permissionTypes: readonly Written<ApplicationTypeRow>[] = [
  { ...full, key: 'pp.full', name: 'Full planning permission, of whatever size' },
  { ...householder, key: 'pp.full.householder', name: 'Householder application' },
  { ...householder, key: 'pp.full.householder.retro', name: 'Householder application for work already done' },
  {
    ...householder,
    key: 'pp.full.householder.listed',
    name: 'Householder application with listed building consent',
    with: ['listed-building'],
  },
  { ...full, key: 'pp.full.minor', name: 'Full planning permission, not major', scale: 'minor' },
  {
    ...full,
    key: 'pp.full.minor.listed',
    name: 'Full planning permission, not major, with listed building consent',
    scale: 'minor',
    with: ['listed-building'],
  },
  {
    ...technicalDetails,
    key: 'pp.full.minor.technicalDetails',
    name: 'Technical details consent, not major',
    scale: 'minor',
  },
  { ...full, key: 'pp.full.major', name: 'Full planning permission, major', scale: 'major' },
  {
    ...full,
    key: 'pp.full.major.waste',
    name: 'Full planning permission for waste development',
    mhclg: 'waste-dev',
    scale: 'major',
    county: true,
  },
  {
    ...technicalDetails,
    key: 'pp.full.major.technicalDetails',
    name: 'Technical details consent, major',
    scale: 'major',
  },
  {
    ...technicalDetails,
    key: 'pp.full.major.technicalDetails.waste',
    name: 'Technical details consent for waste development',
    scale: 'major',
    county: true,
  },
  {
    ...full,
    key: 'pp.full.advertConsent',
    name: 'Full planning permission with consent to show an advertisement',
    with: ['advertisement'],
  },
  {
    ...odp,
    key: 'pp.full.demolition',
    name: 'Planning permission for demolition in a conservation area',
    family: 'conservation-area-demolition',
  },
  {
    ...full,
    key: 'pp.full.fastTrack.affordable',
    name: 'Full planning permission on the affordable housing fast track',
  },
  {
    ...full,
    key: 'pp.mineralExtraction',
    name: 'Planning permission to work minerals',
    scale: 'major',
    county: true,
  },
  { ...outline, key: 'pp.outline', name: 'Outline planning permission' },
  {
    ...outline,
    key: 'pp.outline.all',
    name: 'Outline planning permission, all matters reserved',
    mhclg: 'outline-all',
  },
  {
    ...outline,
    key: 'pp.outline.some',
    name: 'Outline planning permission, some matters reserved',
    mhclg: 'outline-some',
  },
  { ...outline, key: 'pp.outline.minor', name: 'Outline planning permission, not major', scale: 'minor' },
  {
    ...outline,
    key: 'pp.outline.minor.all',
    name: 'Outline planning permission, not major, all matters reserved',
    mhclg: 'outline-all',
    scale: 'minor',
  },
  {
    ...outline,
    key: 'pp.outline.minor.some',
    name: 'Outline planning permission, not major, some matters reserved',
    mhclg: 'outline-some',
    scale: 'minor',
  },
  { ...outline, key: 'pp.outline.major', name: 'Outline planning permission, major', scale: 'major' },
  {
    ...outline,
    key: 'pp.outline.major.all',
    name: 'Outline planning permission, major, all matters reserved',
    mhclg: 'outline-all',
    scale: 'major',
  },
  {
    ...outline,
    key: 'pp.outline.major.all.waste',
    name: 'Outline permission for waste development, all matters reserved',
    mhclg: 'outline-all',
    scale: 'major',
    county: true,
  },
  {
    ...outline,
    key: 'pp.outline.major.some',
    name: 'Outline planning permission, major, some matters reserved',
    mhclg: 'outline-some',
    scale: 'major',
  },
  {
    ...outline,
    key: 'pp.outline.major.some.waste',
    name: 'Outline permission for waste development, some matters reserved',
    mhclg: 'outline-some',
    scale: 'major',
    county: true,
  },
  {
    ...odp,
    key: 'pp.pip',
    name: 'Permission in principle',
    family: 'permission-in-principle',
    scale: 'minor',
  },
  {
    ...odp,
    key: 'approval.reservedMatters',
    name: 'Approval of reserved matters',
    family: 'reserved-matters',
  },
  { ...section73, key: 'amendment.minorMaterial', name: 'Removing or varying a condition (section 73)' },
  {
    ...full,
    key: 'onshoreExtractionOilAndGas.pp.extension',
    name: 'Extending an onshore oil or gas site',
    mhclg: 'extraction-oil-gas',
    scale: 'major',
    county: true,
  },
  {
    ...full,
    key: 'onshoreExtractionOilAndGas.pp.waste',
    name: 'Waste development at an onshore oil or gas site',
    mhclg: 'extraction-oil-gas',
    scale: 'major',
    county: true,
  },
  {
    ...full,
    key: 'onshoreExtractionOilAndGas.pp.working',
    name: 'Working onshore oil or gas: exploring, appraising, producing',
    mhclg: 'extraction-oil-gas',
    scale: 'major',
    county: true,
  },
  {
    ...section73,
    key: 'onshoreExtractionOilAndGas.variation',
    name: 'Varying conditions of an onshore oil or gas permission',
    mhclg: 'extraction-oil-gas',
    scale: 'major',
    county: true,
  },
];

import type { FeeRoute } from './fee-route.js';

const full: FeeRoute = { fee: 'development' };
const outline: FeeRoute = { fee: 'development', outline: true };
const householder: FeeRoute = { fee: 'development', taken: 'one house altered' };
const oilOrGas: FeeRoute = { fee: 'development', taken: 'oil or gas' };

/** Technical details consent is charged as a full application. */
export const outlineAndFullRoutes: Readonly<Record<string, FeeRoute>> = {
  'pp.full': full,
  'pp.full.advertConsent': { fee: 'development', withAdvertisement: true },
  'pp.full.demolition': {
    fee: 'none',
    because: 'Relevant demolition in a conservation area has no fee.',
    source: 'SI 2012/2920 reg. 5A',
    confidence: 'V',
  },
  'pp.full.fastTrack.affordable': full,
  'pp.full.householder': householder,
  'pp.full.householder.listed': householder,
  'pp.full.householder.retro': householder,
  'pp.full.major': full,
  'pp.full.major.technicalDetails': full,
  'pp.full.major.technicalDetails.waste': full,
  'pp.full.major.waste': full,
  'pp.full.minor': full,
  'pp.full.minor.listed': full,
  'pp.full.minor.technicalDetails': full,
  'pp.mineralExtraction': { fee: 'development', taken: 'minerals' },
  'pp.outline': outline,
  'pp.outline.all': outline,
  'pp.outline.some': outline,
  'pp.outline.minor': outline,
  'pp.outline.minor.all': outline,
  'pp.outline.minor.some': outline,
  'pp.outline.major': outline,
  'pp.outline.major.all': outline,
  'pp.outline.major.all.waste': outline,
  'pp.outline.major.some': outline,
  'pp.outline.major.some.waste': outline,
  'pp.pip': { fee: 'permission in principle' },
  'onshoreExtractionOilAndGas.other': oilOrGas,
  'onshoreExtractionOilAndGas.pp.extension': oilOrGas,
  'onshoreExtractionOilAndGas.pp.waste': full,
  'onshoreExtractionOilAndGas.pp.working': oilOrGas,
};

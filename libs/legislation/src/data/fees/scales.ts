import { consentScales } from './consent-scales.js';
import type { ScaleText } from './scale-text.js';

/** The scales as they stand since 6 December 2023 (SI 2023/1197); only the amounts have changed since. */
const developmentScales = {
  'new homes': {
    law: 'Sch. 1 Pt 2 cat. 1(2)',
    unit: '1 homes',
    bands: [
      { band: 'below 10 homes', each: 'homes.lt10' },
      { band: 'up to 50 homes', each: 'homes.10to50' },
      { band: 'above that', base: 'homes.gt50.base', over: '50 homes', each: 'homes.gt50.each' },
    ],
    cap: 'homes.cap',
  },
  'homes by change of use': {
    law: 'Sch. 1 Pt 2 cat. 12',
    unit: '1 homes',
    bands: [
      { band: 'below 10 homes', each: 'cou.homes.lt10' },
      { band: 'up to 50 homes', each: 'cou.homes.10to50' },
      { band: 'above that', base: 'homes.gt50.base', over: '50 homes', each: 'homes.gt50.each' },
    ],
    cap: 'homes.cap',
  },
  'outline homes': {
    law: 'Sch. 1 Pt 2 cat. 1(1)',
    unit: '0.1 ha',
    bands: [
      { band: 'below 0.5 ha', each: 'outline.homes.lt0.5ha' },
      { band: 'up to 2.5 ha', each: 'outline.to2.5ha' },
      { band: 'above that', base: 'outline.gt2.5ha.base', over: '2.5 ha', each: 'outline.gt2.5ha.each' },
    ],
    cap: 'outline.cap',
  },
  'outline buildings': {
    law: 'Sch. 1 Pt 2 cats 2(1), 3(1)',
    unit: '0.1 ha',
    bands: [
      { band: 'below 1 ha', each: 'outline.bldg.lt1ha' },
      { band: 'up to 2.5 ha', each: 'outline.to2.5ha' },
      { band: 'above that', base: 'outline.gt2.5ha.base', over: '2.5 ha', each: 'outline.gt2.5ha.each' },
    ],
    cap: 'outline.cap',
  },
  'outline, more than one category': {
    law: 'Sch. 1 Pt 1 (outline, more than one category)',
    unit: '0.1 ha',
    bands: [
      { band: 'below 0.5 ha', each: 'outline.mixed.lt0.5ha' },
      { band: 'up to 2.5 ha', each: 'outline.mixed.to2.5ha' },
      {
        band: 'above that',
        base: 'outline.mixed.gt2.5ha.base',
        over: '2.5 ha',
        each: 'outline.mixed.gt2.5ha.each',
      },
    ],
    cap: 'outline.mixed.cap',
  },
  'other buildings': {
    law: 'Sch. 1 Pt 2 cat. 2(2), (3)',
    unit: '75 m2',
    bands: [
      { band: 'up to 40 m2', flat: 'bldg.le40' },
      { band: 'below 1000 m2', each: 'bldg.40to1000' },
      { band: 'up to 3750 m2', each: 'bldg.1000to3750' },
      { band: 'above that', base: 'bldg.gt3750.base', over: '3750 m2', each: 'bldg.gt3750.each' },
    ],
    cap: 'bldg.cap',
  },
  'agricultural buildings': {
    law: 'Sch. 1 Pt 2 cat. 3',
    unit: '75 m2',
    bands: [
      { band: 'up to 465 m2', flat: 'agri.le465' },
      { band: 'up to 540 m2', flat: 'agri.465to540' },
      { band: 'below 1000 m2', base: 'agri.540to1000', over: '540 m2', each: 'agri.540to1000' },
      { band: 'up to 4215 m2', base: 'agri.1000to4215.base', over: '1000 m2', each: 'agri.1000to4215.each' },
      { band: 'above that', base: 'agri.gt4215.base', over: '4215 m2', each: 'agri.gt4215.each' },
    ],
    cap: 'homes.cap',
  },
  glasshouses: {
    law: 'Sch. 1 Pt 2 cat. 4',
    unit: '75 m2',
    bands: [
      { band: 'up to 465 m2', flat: 'glass.le465' },
      { band: 'below 1000 m2', flat: 'glass.465to1000' },
      { band: 'above that', flat: 'glass.ge1000' },
    ],
  },
  'plant or machinery': {
    law: 'Sch. 1 Pt 2 cat. 5',
    unit: '0.1 ha',
    bands: [
      { band: 'below 1 ha', each: 'plant.lt1ha' },
      { band: 'up to 5 ha', each: 'plant.1to5ha' },
      { band: 'above that', base: 'plant.gt5ha.base', over: '5 ha', each: 'plant.gt5ha.each' },
    ],
    cap: 'homes.cap',
  },
  'houses altered': {
    law: 'Sch. 1 Pt 2 cat. 6',
    unit: '1 houses',
    bands: [
      { band: 'up to 1 houses', flat: 'hh.single' },
      { band: 'above that', flat: 'hh.multiple' },
    ],
  },
  'in or along a curtilage': {
    law: 'Sch. 1 Pt 2 cat. 7',
    unit: '1 requests',
    bands: [{ band: 'always', flat: 'curtilage' }],
  },
  'parking or access': {
    law: 'Sch. 1 Pt 2 cat. 8',
    unit: '1 requests',
    bands: [{ band: 'always', flat: 'carpark' }],
  },
  'exploratory drilling': {
    law: 'Sch. 1 Pt 2 cat. 9',
    unit: '0.1 ha',
    bands: [
      { band: 'up to 7.5 ha', each: 'drill.le7.5ha' },
      { band: 'above that', base: 'drill.gt7.5ha.base', over: '7.5 ha', each: 'drill.gt7.5ha.each' },
    ],
    cap: 'homes.cap',
  },
  'oil or gas winning': {
    law: 'Sch. 1 Pt 2 cat. 10',
    unit: '0.1 ha',
    bands: [
      { band: 'up to 15 ha', each: 'og.le15ha' },
      { band: 'above that', base: 'og.gt15ha.base', over: '15 ha', each: 'og.gt15ha.each' },
    ],
    cap: 'waste.cap',
  },
  'minerals or waste': {
    law: 'Sch. 1 Pt 2 cats 11(1), 13',
    unit: '0.1 ha',
    bands: [
      { band: 'up to 15 ha', each: 'waste.le15ha' },
      { band: 'above that', base: 'waste.gt15ha.base', over: '15 ha', each: 'waste.gt15ha.each' },
    ],
    cap: 'waste.cap',
  },
  'other operations': {
    law: 'Sch. 1 Pt 2 cat. 11(2)',
    unit: '0.1 ha',
    bands: [{ band: 'always', each: 'otherops' }],
    cap: 'otherops.cap',
  },
  'other change of use': {
    law: 'Sch. 1 Pt 2 cat. 14',
    unit: '1 requests',
    bands: [{ band: 'always', flat: 'cou.other' }],
  },
} as const satisfies Record<string, ScaleText>;

export const feeScales = { ...developmentScales, ...consentScales };

export type ScaleName = keyof typeof feeScales;

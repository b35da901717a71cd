import type { ScaleName } from '../data/fees/scales.js';
import { isUnanswerable, missing, unusable, type Worked } from './answer.js';
import type { Development } from './proposal.js';
import { type Extent, type Measure, measureOfCount, measureOfExtent } from './values.js';

/**
 * `charged`: the charged size, if it is less than the size that selects the band. `none`: the development has nothing
 * in this category.
 */
type Sized = Worked<{ readonly size: Measure; readonly charged?: Measure } | { readonly none: true }>;

export interface Category {
  readonly name: string;
  readonly scale: ScaleName;
  readonly sizeOf: (development: Development) => Sized;
  /** Erection of buildings in outline is charged by the site area instead. */
  readonly outline?: { readonly scale: ScaleName; readonly sizeOf: (development: Development) => Sized };
  /** Charged together with new homes if both are built: the sum, not the higher of the two. */
  readonly addedToHomes?: true;
}

const nothing = { none: true } as const;
const noFloorSpace: Extent = { squareMetres: 0 };

function counted(fact: string, count: number | 'unknown' | undefined): Sized {
  if (count === undefined || count === 0) return nothing;
  if (count === 'unknown') return missing(fact, 'The number is needed, other than in outline.');
  const size = measureOfCount(count);
  return size === undefined ? unusable(fact, 'It must be a whole number, zero or more.') : { size };
}

export function siteArea(development: Development, because: string): Sized {
  if (development.siteArea === undefined) return missing('siteArea', because);
  const size = measureOfExtent(development.siteArea);
  if (size === undefined || size === 0n)
    return unusable('siteArea', 'It must be an area of more than nothing.');
  return { size };
}

function floorSpace(fact: string, extent: Development['agriculturalBuildings']): Sized {
  if (extent === undefined) return nothing;
  if (extent === 'unknown') return missing(fact, 'The floor space is needed, other than in outline.');
  const size = measureOfExtent(extent);
  return size === undefined ? unusable(fact, 'It must be an area, none or more.') : { size };
}

/** Category 2, with the part of shared floor space that does not belong to the homes in the same building. */
function otherBuildings({ otherBuildings: extent, sharedFloorSpace }: Development): Sized {
  const own = floorSpace('otherBuildings', extent);
  if (isUnanswerable(own) || !sharedFloorSpace) return own;
  if ('none' in own)
    return missing(
      'otherBuildings',
      'Shared floor space is charged in proportion to that of the other uses.',
    );
  const shared = measureOfExtent(sharedFloorSpace.shared);
  const whole = measureOfExtent(sharedFloorSpace.wholeBuilding);
  if (shared === undefined || whole === undefined || whole < own.size + shared) {
    return unusable('sharedFloorSpace', 'The whole building must hold the shared and the other floor space.');
  }
  return { size: (whole === 0n ? own.size : own.size + (shared * own.size) / whole) as Measure };
}

const whereTrue = (flag: boolean | undefined): Sized => (flag ? { size: 1n as Measure } : nothing);

const bySite = (present: unknown, development: Development): Sized =>
  present ? siteArea(development, 'This category is charged by the area of the site.') : nothing;

/** The number of homes afterwards selects the band; only the additional homes are charged (category 12(1)). */
function homesByChangeOfUse({ homesByChangeOfUse: change }: Development): Sized {
  if (!change) return nothing;
  const homes = counted('homesByChangeOfUse.homes', change.homes);
  if (isUnanswerable(homes) || 'none' in homes) return homes;
  if (typeof change.fromOneHouse !== 'boolean') {
    return missing(
      'homesByChangeOfUse.fromOneHouse',
      'One house made into several pays for the additional ones.',
    );
  }
  if (!change.fromOneHouse) return homes;
  if (homes.size < 2n) return unusable('homesByChangeOfUse.homes', 'One house must become two or more.');
  return { size: homes.size, charged: (homes.size - 1n) as Measure };
}

/** In outline, the site is charged if the category is present, even if its own size is unknown. */
const bySiteWherePresent = (present: Sized, development: Development): Sized =>
  'size' in present ? bySite(true, development) : present;

const knownOr = <Given, Stand>(
  given: Given | 'unknown' | undefined,
  stand: Stand,
): Given | Stand | undefined => (given === 'unknown' ? stand : given);

export const categories: readonly Category[] = [
  {
    name: 'New homes (1)',
    scale: 'new homes',
    sizeOf: (it) => counted('newHomes', it.newHomes),
    outline: {
      scale: 'outline homes',
      sizeOf: (it) => bySiteWherePresent(counted('newHomes', knownOr(it.newHomes, 1)), it),
    },
    addedToHomes: true,
  },
  {
    name: 'Other buildings (2)',
    scale: 'other buildings',
    sizeOf: otherBuildings,
    outline: {
      scale: 'outline buildings',
      sizeOf: (it) =>
        bySiteWherePresent(floorSpace('otherBuildings', knownOr(it.otherBuildings, noFloorSpace)), it),
    },
    addedToHomes: true,
  },
  {
    name: 'Agricultural buildings (3)',
    scale: 'agricultural buildings',
    sizeOf: (it) => floorSpace('agriculturalBuildings', it.agriculturalBuildings),
    outline: {
      scale: 'outline buildings',
      sizeOf: (it) =>
        bySiteWherePresent(
          floorSpace('agriculturalBuildings', knownOr(it.agriculturalBuildings, noFloorSpace)),
          it,
        ),
    },
    addedToHomes: true,
  },
  {
    name: 'Glasshouses (4)',
    scale: 'glasshouses',
    sizeOf: (it) => floorSpace('glasshouses', it.glasshouses),
    addedToHomes: true,
  },
  {
    name: 'Plant or machinery (5)',
    scale: 'plant or machinery',
    sizeOf: (it) => bySite(it.plantOrMachinery, it),
  },
  {
    name: 'Houses altered (6)',
    scale: 'houses altered',
    sizeOf: (it) => counted('housesAltered', it.housesAltered),
  },
  {
    name: 'In or along a curtilage (7)',
    scale: 'in or along a curtilage',
    sizeOf: (it) => whereTrue(it.worksInCurtilage),
  },
  {
    name: 'Parking or access (8)',
    scale: 'parking or access',
    sizeOf: (it) => whereTrue(it.parkingOrAccess),
  },
  {
    name: 'Exploratory drilling (9)',
    scale: 'exploratory drilling',
    sizeOf: (it) => bySite(it.exploratoryDrilling, it),
  },
  { name: 'Oil or gas (10)', scale: 'oil or gas winning', sizeOf: (it) => bySite(it.oilOrGasWinning, it) },
  { name: 'Minerals (11(1))', scale: 'minerals or waste', sizeOf: (it) => bySite(it.mineralWorking, it) },
  {
    name: 'Other operations (11(2))',
    scale: 'other operations',
    sizeOf: (it) => bySite(it.otherOperations, it),
  },
  { name: 'Homes by change of use (12)', scale: 'homes by change of use', sizeOf: homesByChangeOfUse },
  { name: 'Waste (13)', scale: 'minerals or waste', sizeOf: (it) => bySite(it.wasteDisposal, it) },
  {
    name: 'Other change of use (14)',
    scale: 'other change of use',
    sizeOf: (it) => whereTrue(it.otherChangeOfUse),
  },
];

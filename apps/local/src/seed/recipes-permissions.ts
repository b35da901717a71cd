import { files, properties, type Recipe } from './recipe.js';

const materials = [
  'buff brick and slate',
  'larch boarding',
  'render and clay tiles',
  'gault brick and zinc',
] as const;

/** Applications for planning permission, and those that follow from one. */
export const permissionRecipes: readonly Recipe[] = [
  {
    weight: 30,
    type: ['pp.full.householder', 'Planning Permission - Full householder'],
    property: properties.semi,
    projectTypes: [['extend.rear', 'Add a rear or side extension (or conservatory)']],
    files: [files.locationPlan, files.sitePlan, files.elevations, files.floorPlan],
    byCompany: 0,
    draft: (random) => {
      const [where, storeys] = [
        random.pick(['rear', 'side', 'rear and side']),
        random.pick(['Single', 'Two']),
      ];
      return {
        description: `${storeys} storey ${where} extension in ${random.pick(materials)}, and alterations to openings.`,
        siteSquareMetres: random.whole(140, 900),
        extension: random.whole(9, 60),
        fee: { development: { housesAltered: 1 } },
      };
    },
  },
  {
    weight: 5,
    type: ['pp.full.householder.retro', 'Planning Permission - Full householder retrospective'],
    property: properties.detached,
    projectTypes: [['extend.outbuilding.office', 'Add an outbuilding - office']],
    files: [files.locationPlan, files.sitePlan, files.elevations],
    byCompany: 0,
    draft: (random) => ({
      description: `Retention of a garden office in ${random.pick(materials)}, built in ${random.whole(2021, 2024)}.`,
      siteSquareMetres: random.whole(300, 1500),
      extension: random.whole(12, 35),
      fee: { development: { housesAltered: 1 } },
    }),
  },
  {
    weight: 12,
    type: ['pp.full.minor', 'Planning Permission - Minor application'],
    property: properties.land,
    projectTypes: [['new.dwelling.house', 'New houses']],
    files: [
      files.locationPlan,
      files.sitePlan,
      files.elevations,
      files.floorPlan,
      files.designAndAccess,
      files.netGain,
    ],
    byCompany: 0.5,
    draft: (random) => {
      const homes = random.whole(1, 8);
      return {
        description: `Erection of ${homes} ${homes === 1 ? 'dwelling' : 'dwellings'} in ${random.pick(materials)}, with parking, cycle stores and landscaping.`,
        siteSquareMetres: random.whole(400, 1000) * homes,
        homes,
        newFloorSpace: random.whole(85, 118) * homes,
        fee: { development: { newHomes: homes } },
      };
    },
  },
  {
    weight: 4,
    type: ['pp.full.major', 'Planning Permission - Major application'],
    property: properties.land,
    projectTypes: [
      ['new.dwelling.flat', 'New flats'],
      ['new.office', 'New offices'],
    ],
    files: [
      files.locationPlan,
      files.sitePlan,
      files.elevations,
      files.floorPlan,
      files.designAndAccess,
      files.planning,
      files.netGain,
    ],
    byCompany: 1,
    draft: (random) => {
      const homes = random.whole(12, 140);
      return {
        description: `Erection of ${homes} dwellings, 40% of them affordable, with open space, drainage and a new access.`,
        siteSquareMetres: random.whole(180, 260) * homes,
        homes,
        newFloorSpace: random.whole(70, 100) * homes,
        fee: { development: { newHomes: homes } },
      };
    },
  },
  {
    weight: 2,
    type: [
      'pp.outline.major.all',
      'Outline Planning Permission - Consent for the principle of a project witholding all details (major)',
    ],
    property: properties.land,
    projectTypes: [['new.dwelling', 'New, self-contained dwelling']],
    files: [files.locationPlan, files.sitePlan, files.designAndAccess, files.planning, files.netGain],
    byCompany: 1,
    draft: (random) => {
      const homes = random.whole(20, 250);
      const tenthsOfHectare = Math.ceil(homes / 3);
      return {
        description: `Outline application, all matters reserved, for up to ${homes} dwellings with open space.`,
        siteSquareMetres: tenthsOfHectare * 1000,
        homes,
        fee: { development: { newHomes: homes, siteArea: { hectares: String(tenthsOfHectare / 10) } } },
      };
    },
  },
  {
    weight: 3,
    type: ['approval.reservedMatters', 'Approval of reserved matters'],
    property: properties.land,
    projectTypes: [['new.dwelling.house', 'New houses']],
    files: [files.sitePlan, files.elevations, files.floorPlan],
    byCompany: 1,
    draft: (random) => {
      const homes = random.whole(10, 60);
      return {
        description: `Reserved matters of appearance, landscaping, layout and scale for ${homes} dwellings, phase ${random.whole(1, 4)}.`,
        siteSquareMetres: random.whole(220, 300) * homes,
        homes,
        fee: { development: { newHomes: homes } },
      };
    },
  },
  {
    weight: 6,
    type: [
      'amendment.minorMaterial',
      'Consent to make small (minor material) changes to a project with Planning Permission',
    ],
    property: properties.detached,
    projectTypes: [['alter', 'Alter a building']],
    files: [files.sitePlan, files.elevations],
    byCompany: 0.3,
    draft: (random) => ({
      description: `Variation of condition ${random.whole(2, 14)} (approved drawings) to change windows and raise the eaves by ${random.whole(10, 40)} cm.`,
      siteSquareMetres: random.whole(300, 2500),
      fee: { parent: 'householder' },
    }),
  },
  {
    weight: 6,
    type: [
      'amendment.nonMaterial',
      'Consent to make small (non-material) changes to a project with Planning Permission',
    ],
    property: properties.terrace,
    projectTypes: [['alter.openings', 'Change a door or window opening']],
    files: [files.elevations],
    byCompany: 0.2,
    draft: (random) => ({
      description: `Non-material amendment: move a rooflight and change materials to ${random.pick(materials)}.`,
      siteSquareMetres: random.whole(120, 700),
      fee: { parent: 'householder' },
    }),
  },
  {
    weight: 12,
    type: ['approval.conditions', 'Approval of details reserved by condition'],
    property: properties.land,
    projectTypes: [['alter.landscape', 'Landscaping works']],
    files: [files.other, files.sitePlan],
    byCompany: 0.7,
    draft: (random) => ({
      description: `Details of condition ${random.whole(3, 20)}: ${random.pick(['surface water drainage', 'external materials', 'a construction management plan', 'hard and soft landscaping'])}.`,
      siteSquareMetres: random.whole(400, 30_000),
      fee: { parent: 'other', requests: 1 },
    }),
  },
];

import { files, properties, type Recipe } from './recipe.js';

const species = [
  'ash',
  'beech',
  'silver birch',
  'horse chestnut',
  'lime',
  'sycamore',
  'walnut',
  'yew',
] as const;

/** Consents, certificates, prior approvals and notices. */
export const consentRecipes: readonly Recipe[] = [
  {
    weight: 9,
    type: ['listed', 'Consent to do works to a Listed Building'],
    property: properties.terrace,
    projectTypes: [['internal.walls', 'Alter internal walls']],
    files: [files.locationPlan, files.elevations, files.floorPlan, files.heritage],
    byCompany: 0.2,
    draft: (random) => ({
      description: `Removal of a ${random.pick(['1960s', 'later', 'lath and plaster'])} partition, repair of sash windows and a new flue.`,
      siteSquareMetres: random.whole(90, 1200),
      fee: {},
    }),
  },
  {
    weight: 6,
    type: ['advertConsent', 'Consent to display an advertisement'],
    property: properties.shop,
    projectTypes: [['alter.sign', 'Add an advert or sign']],
    files: [files.locationPlan, files.elevations],
    byCompany: 1,
    draft: (random) => ({
      description: `${random.pick(['One fascia sign and one hanging sign', 'Two fascia signs, lit from above', 'A totem sign'])}, ${random.whole(2, 9)} years.`,
      siteSquareMetres: random.whole(40, 400),
      fee: { advertisementSites: ['premises'] },
    }),
  },
  {
    weight: 9,
    type: ['ldc.proposed', 'Lawful Development Certificate - Proposed use'],
    property: properties.semi,
    projectTypes: [['extend.roof.dormer.rear', 'Add a roof dormer to the rear of the building']],
    files: [files.locationPlan, files.elevations, files.floorPlan],
    byCompany: 0,
    draft: (random) => ({
      description: `Loft conversion with a rear dormer of ${random.whole(18, 40)} cubic metres and two rooflights to the front.`,
      siteSquareMetres: random.whole(130, 500),
      extension: random.whole(10, 30),
      fee: { development: { housesAltered: 1 } },
    }),
  },
  {
    weight: 3,
    type: ['ldc.existing', 'Lawful Development Certificate - Existing use'],
    property: properties.detached,
    projectTypes: [['changeOfUse.part', 'Convert or change the use of part of a building']],
    files: [files.locationPlan, files.floorPlan, files.evidence],
    byCompany: 0.1,
    draft: (random) => ({
      description: `Use of an annexe as a dwelling by itself for more than ${random.whole(4, 12)} years.`,
      siteSquareMetres: random.whole(300, 2000),
      fee: { development: { homesByChangeOfUse: { homes: 1, fromOneHouse: false } } },
    }),
  },
  {
    weight: 6,
    type: ['pa.part1.classA', 'Prior Approval - Larger extension to a house'],
    property: properties.semi,
    projectTypes: [['extend.rear', 'Add a rear or side extension (or conservatory)']],
    files: [files.sitePlan, files.elevations],
    byCompany: 0,
    draft: (random) => ({
      description: `Single storey rear extension, ${(random.whole(41, 60) / 10).toFixed(1)} m deep, ${(random.whole(30, 40) / 10).toFixed(1)} m high, eaves ${(random.whole(22, 29) / 10).toFixed(1)} m.`,
      siteSquareMetres: random.whole(180, 600),
      extension: random.whole(16, 36),
      fee: {},
    }),
  },
  {
    weight: 3,
    type: ['pa.part3.classMA', 'Prior Approval - Convert a commercial building into a home or homes'],
    property: properties.office,
    projectTypes: [['changeOfUse.whole', 'Convert or change the use of a whole building']],
    files: [files.locationPlan, files.floorPlan, files.noise],
    byCompany: 1,
    draft: (random) => {
      const homes = random.whole(1, 14);
      return {
        description: `Change of use of offices to ${homes} ${homes === 1 ? 'flat' : 'flats'} (Class MA).`,
        siteSquareMetres: random.whole(60, 110) * homes,
        homes,
        fee: { development: { homesByChangeOfUse: { homes, fromOneHouse: false } } },
      };
    },
  },
  {
    weight: 3,
    type: ['pa.part14.classJ', 'Prior Approval - Install or change solar panels'],
    property: properties.farm,
    projectTypes: [['alter.equipment.solar.pv', 'Install solar photovoltaics (PV)']],
    files: [files.sitePlan, files.elevations],
    byCompany: 0.8,
    draft: (random) => ({
      description: `Solar panels of ${random.whole(60, 900)} kW on the roofs of farm buildings.`,
      siteSquareMetres: random.whole(1200, 9000),
      fee: {},
    }),
  },
  {
    weight: 9,
    type: [
      'wtt.consent',
      'Works to trees - Consent to carry out works to a tree with a Tree Preservation Order',
    ],
    property: properties.detached,
    projectTypes: [['alter.trees.tree.prune', 'Prune trees']],
    files: [files.sketch, files.trees],
    byCompany: 0.1,
    draft: (random) => ({
      description: `T1 ${random.pick(species)}: reduce the crown by ${random.whole(1, 3)} m and remove dead wood. T2 ${random.pick(species)}: lift to ${random.whole(3, 5)} m over the road.`,
      siteSquareMetres: random.whole(400, 3000),
      fee: {},
    }),
  },
  {
    weight: 12,
    type: ['wtt.notice', 'Works to trees - Notification of proposed works to a tree in a Conservation Area'],
    property: properties.terrace,
    projectTypes: [['alter.trees.tree.remove', 'Remove trees']],
    files: [files.sketch],
    byCompany: 0,
    draft: (random) => ({
      description: `T1 ${random.pick(species)}: fell, stem ${random.whole(18, 70)} cm, and plant one ${random.pick(species)}.`,
      siteSquareMetres: random.whole(120, 900),
      fee: {},
    }),
  },
];

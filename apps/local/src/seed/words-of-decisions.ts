import { type ApplicationFamily, applicationType } from '#legislation';

interface Condition {
  readonly text: string;
  readonly reason: string;
}

/** What the invented reports say about one family of applications. The law adds its own conditions, such as the time limit. */
interface Words {
  readonly grant: string;
  readonly refuse: string;
  readonly conditions: readonly Condition[];
  readonly refusals: readonly string[];
}

const asDrawn: Condition = {
  text: 'The development shall be carried out in accordance with the approved plans.',
  reason: 'So that what is built is what was permitted.',
};
const materials: Condition = {
  text: 'The materials of the outside walls and roof shall match those of the existing building.',
  reason: 'To protect the character of the area (local plan policy D1).',
};
const drainage: Condition = {
  text: 'No development shall begin before a scheme for surface water drainage has been approved in writing by the local planning authority.',
  reason: 'So that the development does not increase the risk of flooding (local plan policy W3).',
};

const development: Words = {
  grant: 'Officer report: it accords with the development plan, and nothing else outweighs that.',
  refuse: 'Officer report: it conflicts with the development plan, and no benefit outweighs the harm.',
  conditions: [
    asDrawn,
    {
      text: 'No building shall be occupied before its cycle and bin stores have been provided.',
      reason: 'Local plan policy T4.',
    },
    drainage,
  ],
  refusals: [
    'By its height and position the building would overlook the gardens to the north, contrary to local plan policy D2.',
    'It was not shown that the site drains without flooding its neighbours, contrary to local plan policy W3.',
    'The buildings would be out of keeping with the pattern of the street, contrary to local plan policy D1.',
  ],
};

const house: Words = {
  ...development,
  conditions: [asDrawn, materials],
  refusals: [
    'By its depth and height the extension would overshadow the neighbouring garden, contrary to local plan policy D2.',
    'The extension would be out of keeping with the roofs of the street, contrary to local plan policy D1.',
    'The extension would leave no room to park on the site, contrary to local plan policy T5.',
  ],
};

const certificateOfProposal: Words = {
  grant: 'Officer report: the works are permitted by the General Permitted Development Order.',
  refuse: 'Officer report: the works are not permitted without an application.',
  conditions: [],
  refusals: ['The works exceed what the General Permitted Development Order permits.'],
};

const certificateOfUse: Words = {
  grant: 'Officer report: on the balance of probability the use has gone on for the whole period.',
  refuse: 'Officer report: the evidence is not enough.',
  conditions: [],
  refusals: ['It was not shown, on the balance of probability, that the use went on for the whole period.'],
};

const tree: Words = {
  grant:
    'Officer report: the works are justified, and the tree or its replacement will go on serving the street.',
  refuse: 'Officer report: the tree serves the street, and the reasons given do not justify its loss.',
  conditions: [
    {
      text: 'The works shall be carried out in accordance with BS 3998:2010.',
      reason: 'So that the tree is not harmed more than the works require.',
    },
  ],
  refusals: ['It was not shown that the loss of the tree is justified.'],
};

const amendment: Words = {
  grant: 'Officer report: the change leaves the permission in substance as it was.',
  refuse: 'Officer report: the change is material.',
  conditions: [],
  refusals: ['The change is material, so it needs an application for permission.'],
};

const wordsOf: Partial<Record<ApplicationFamily, Words>> = {
  householder: house,
  full: development,
  outline: { ...development, conditions: [drainage] },
  'reserved-matters': {
    ...development,
    conditions: [asDrawn],
    refusals: [
      'The layout would leave several homes without a usable garden, contrary to local plan policy D2.',
    ],
  },
  'section-73': {
    ...development,
    conditions: [
      asDrawn,
      {
        text: 'The development shall begin within three years of the permission that this one varies.',
        reason: 'Section 73(5) of the Town and Country Planning Act 1990.',
      },
    ],
  },
  'non-material-amendment': amendment,
  conditions: {
    grant: 'Officer report: the details are what the condition asks for.',
    refuse: 'Officer report: the details are not what the condition asks for.',
    conditions: [],
    refusals: ['The details do not show how the condition would be met.'],
  },
  'listed-building': {
    grant: 'Officer report: the works preserve what makes the building special.',
    refuse: 'Officer report: the harm to the building is not outweighed by any public benefit.',
    conditions: [
      {
        text: 'Where the works disturb existing surfaces, these shall be made good to match.',
        reason: 'To preserve the special interest of the listed building.',
      },
    ],
    refusals: [
      'The loss of the partition would harm the plan of the listed building, and no public benefit outweighs it.',
    ],
  },
  advertisement: {
    grant: 'Officer report: it harms neither amenity nor public safety.',
    refuse: 'Officer report: it harms amenity.',
    conditions: [
      {
        text: 'The sign shall not be brighter than 300 candelas per square metre.',
        reason: 'In the interests of amenity and public safety.',
      },
    ],
    refusals: ['By its size and lighting the sign would harm the amenity of the street.'],
  },
  'lawful-development': certificateOfProposal,
  'protected-tree': tree,
  'conservation-area-tree': tree,
  'prior-approval': {
    grant: 'Officer report: it meets the limits of the Order, and what the Order asks about is acceptable.',
    refuse: 'Officer report: what the Order asks about is not acceptable.',
    conditions: [],
    refusals: [
      'The effect on the amenity of the adjoining premises would not be acceptable.',
      'Not every habitable room would have adequate natural light.',
    ],
  },
};

/** What reports on applications of a type say. */
export const wordsOfDecisions = (type: string): Words => {
  if (type === 'ldc.existing') return certificateOfUse;
  const family = applicationType(type)?.family;
  return (family && wordsOf[family]) ?? development;
};

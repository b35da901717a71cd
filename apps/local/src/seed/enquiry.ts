import type { Instant } from '#legislation';
import { inventPlace, type SeedCouncil } from './people-and-places.js';
import type { Random } from './random.js';
import { properties } from './recipe.js';
import { applicant, boundary, option, property } from './submission-parts.js';

const schema =
  'https://theopensystemslab.github.io/digital-planning-data-schemas/v0.7.7/schemas/preApplication.json';

/** Levels of advice, with the charge before VAT. Each council sets its own. */
const levels = [
  { poundsBeforeVat: 150, asks: 'Could the house be extended to the side and into the roof' },
  { poundsBeforeVat: 412.5, asks: 'Would one new house in the garden be acceptable' },
  { poundsBeforeVat: 1250, asks: 'Would six flats in place of the garages be acceptable' },
] as const;

/** An invented enquiry before an application: Open Digital Planning, preApplication 0.7.7. */
export function makeEnquiry(
  random: Random,
  { council, submittedAt }: { council: SeedCouncil; submittedAt: Instant },
) {
  const place = inventPlace(random, council);
  const { poundsBeforeVat, asks } = random.pick(levels);
  const vat = poundsBeforeVat / 5;
  return {
    data: {
      user: { role: 'applicant' },
      applicant: applicant(random, { company: random.chance(0.3), hasAgent: false }),
      property: property(place, properties.detached),
      application: {
        type: option(['preApp', 'Pre-application']),
        fee: {
          calculated: poundsBeforeVat,
          calculatedVAT: vat,
          payable: poundsBeforeVat + vat,
          payableVAT: vat,
          reference: { govPay: random.uuid().replaceAll('-', '').slice(0, 26) },
        },
        declaration: { accurate: true, connection: { value: 'none' } },
        information: { harmful: { applicable: false }, sensitive: { applicable: false } },
      },
      proposal: {
        description: `${asks}, and what would have to be shown?`,
        boundary: boundary(place, random.whole(250, 2400)),
      },
    },
    responses: [],
    files: [],
    metadata: {
      ...{ id: random.uuid(), organisation: council, submittedAt, source: 'PlanX', schema },
      service: {
        flowId: random.uuid(),
        url: 'https://forms.example/ask-before-you-apply',
        files: { required: [], recommended: [], optional: [] },
        fee: { calculated: [], payable: [] },
      },
    },
  };
}

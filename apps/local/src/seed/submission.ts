import { feeFor, type Instant, receivedDay } from '#legislation';
import { type InventedPlace, inventPlace, type SeedCouncil } from './people-and-places.js';
import type { Random } from './random.js';
import type { Draft, Recipe } from './recipe.js';
import { consentRecipes } from './recipes-consents.js';
import { permissionRecipes } from './recipes-permissions.js';
import { applicant, boundary, option, property } from './submission-parts.js';

export const recipes: readonly Recipe[] = [...permissionRecipes, ...consentRecipes];

/** The types of application that the seed makes, in the order of the recipes. */
export const seedTypes: readonly string[] = recipes.map(({ type: [code] }) => code);

export interface SubmissionWish {
  readonly council: SeedCouncil;
  readonly submittedAt: Instant;
  /** One of `seedTypes`; random if left out. */
  readonly type?: string;
  /** By default it is paid at the portal: the submission has the reference. */
  readonly paid?: boolean;
}

const soleOwner = {
  interest: 'owner.sole',
  certificate: 'a',
  agriculturalTenants: false,
  declaration: { accurate: true },
} as const;
const schema =
  'https://theopensystemslab.github.io/digital-planning-data-schemas/v0.7.7/schemas/application.json';

/** A generated application as a portal would send it: Open Digital Planning, schema 0.7.7. */
export const makeSubmission = (random: Random, wish: SubmissionWish) =>
  inventApplication(random, wish).payload;

/** The same, with the measures on which its fee depends. */
export function inventApplication(random: Random, wish: SubmissionWish) {
  const { council, submittedAt } = wish;
  const recipe = wish.type === undefined ? random.weighted(recipes) : recipeFor(wish.type);
  const place = inventPlace(random, council);
  const draft = recipe.draft(random);
  const hasAgent = random.chance(0.55);
  const payload = {
    data: {
      user: { role: hasAgent ? 'agent' : 'applicant' },
      applicant: {
        ...applicant(random, { company: random.chance(recipe.byCompany), hasAgent }),
        ownership: soleOwner,
      },
      property: { ...property(place, recipe.property), boundary: boundary(place, draft.siteSquareMetres) },
      application: {
        type: option(recipe.type),
        fee: fee(random, recipe.type[0], draft, wish),
        declaration: { accurate: true, connection: { value: 'none' } },
      },
      proposal: proposal(place, recipe, draft),
    },
    responses: [],
    files: recipe.files.map((type) => ({
      name: `https://files.example/${random.uuid()}/${type[0].replaceAll('.', '-')}.pdf`,
      type: [option(type)],
    })),
    metadata: { id: random.uuid(), organisation: council, submittedAt, source: 'Any', schema },
  };
  return { payload, measured: draft.fee };
}

function recipeFor(type: string): Recipe {
  const recipe = recipes.find(({ type: [code] }) => code === type);
  if (!recipe) throw new RangeError(`There is no recipe for an application of type ${type}`);
  return recipe;
}

function proposal(place: InventedPlace, { projectTypes }: Recipe, draft: Draft) {
  const { description, homes, newFloorSpace, extension } = draft;
  return {
    projectType: projectTypes.map(option),
    description,
    date: {},
    ...(newFloorSpace !== undefined && { new: { area: { squareMetres: newFloorSpace } } }),
    ...(extension !== undefined && { extend: { area: { squareMetres: extension } } }),
    ...(homes !== undefined && { newDwellings: { newBuild: { count: homes } } }),
    boundary: boundary(place, draft.siteSquareMetres),
  };
}

/** The fee of the day of receipt. */
function fee(random: Random, type: string, draft: Draft, { submittedAt, paid = true }: SubmissionWish) {
  const answer = feeFor({ type, ...draft.fee }, receivedDay(submittedAt).value);
  if (answer.outcome === 'no fee') return { notApplicable: true };
  if (answer.outcome !== 'fee') throw new Error(`No fee for ${type}: ${JSON.stringify(answer)}`);
  const pounds = answer.totalPence / 100;
  return {
    calculated: pounds,
    payable: pounds,
    exemption: { disability: false, resubmission: false },
    reduction: { sports: false, parishCouncil: false, alternative: false },
    reference: paid ? { govPay: random.uuid().replaceAll('-', '').slice(0, 26) } : undefined,
  };
}

import { type Pence, pence } from '#domain';
import { isObject, type SubmittedDocument } from '../document.js';
import type { StatedFee } from '../submission-read.js';

/** The fee categories that the calculator ticks, as the law numbers them. */
const categories: Readonly<Record<string, string>> = {
  newDwellinghouses: 'one',
  buildingErection: 'two',
  agriculturalBuildingErection: 'three',
  glasshouseErection: 'four',
  plantOrMachinery: 'five',
  enlargementImprovementAlteration: 'sixAndSeven',
  meansOfAccess: 'eight',
  otherOperations: 'eleven.two',
  changeToMultipleDwellinghouses: 'twelve.one',
  changeBuildingToDwellinghouses: 'twelve.two',
  refuseOrWasteMaterials: 'thirteen',
  otherMaterialChange: 'fourteen',
};

const summary = '/feeCalculationSummary';
const concessions = `${summary}/concessions`;

export function readFee(document: SubmittedDocument): StatedFee {
  const due = pounds(document, '/applicationHeader/payment/amountDue');
  const paid = pounds(document, '/applicationHeader/payment/amountPaid');
  const calculated = feesIn(document.at(summary));
  const reference = document.text(
    '/applicationHeader/payment/reference',
    '/applicationHeader/formattedRefNum',
  );
  return {
    categories: tickedIn(document.at(summary)),
    calculatedPence: calculated,
    payablePence:
      paid !== null && paid > 0
        ? paid
        : (due ?? pounds(document, `${summary}/calculation/payment/amountDue`)),
    notApplicable: false,
    // The portal identifies its payments by the application.
    paymentReference: paid !== null && paid > 0 ? reference : null,
    claims: {
      disabledAccess: anyOf(document, 'exemptions/disabledAccess', 'exemptions/disabledAccessPublic'),
      parishCouncil: anyOf(document, 'reductions/parishCouncil', 'reductions/parishOrCommunityCouncil'),
      sportsClub: anyOf(document, 'reductions/nonProfit', 'reductions/sportsClub'),
    },
    resubmission: anyOf(document, 'exemptions/firstRevision'),
    alternativeProposal: anyOf(document, 'reductions/alternativeProposal'),
  };
}

const anyOf = (document: SubmittedDocument, ...names: string[]): boolean =>
  names.some((name) => document.isTrue(`${concessions}/${name}`));

function pounds(document: SubmittedDocument, pointer: string): Pence | null {
  const value = document.amount(pointer);
  if (value === null) return null;
  const sum = Math.round(value * 100);
  if (Math.abs(value * 100 - sum) < 1e-6 && sum <= 1e12) return pence(sum);
  document.refuse(
    pointer,
    'not-whole-pence',
    'A sum must be in pounds, zero or more, without fractions of a penny.',
  );
  return null;
}

const sections = (told: unknown): readonly Readonly<Record<string, unknown>>[] =>
  isObject(told) ? Object.values(told).filter(isObject) : [];

const tickedIn = (told: unknown): readonly string[] =>
  sections(told).flatMap((section) =>
    Object.keys(categories).flatMap((name) => (section[name] === true ? [categories[name]!] : [])),
  );

function feesIn(told: unknown): Pence | null {
  const fees = sections(told).flatMap(({ fee }) => (typeof fee === 'number' && fee >= 0 ? [fee] : []));
  const [first] = fees;
  return first === undefined || first > 1e10 ? null : pence(Math.round(first * 100));
}

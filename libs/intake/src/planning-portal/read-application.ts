import type { Boundary } from '#domain';
import { kindOfCode, parseCalendarDate, parseInstant } from '#legislation';
import { isObject, SubmittedDocument } from '../document.js';
import { boundaryIn } from '../particulars/boundary.js';
import { describedBy } from '../particulars/described.js';
import { certificateOf, ownersNamedIn } from '../particulars/ownership.js';
import type { ParticularsRead } from '../particulars/read.js';
import { type Statement, statementsIn, withinBounds } from '../particulars/statements.js';
import { readCouncil, type SubmissionReading } from '../reading.js';
import type { Measures } from '../submission-read.js';
import { readFee } from './fee.js';
import { readParty, readSite } from './people-and-site.js';
import { type BesideIt, readFiles } from './read-files.js';
import { typeOfScenario } from './scenarios.js';

const nothingBeside: BesideIt = { files: new Map() };

export const isPlanningPortal = (json: Readonly<Record<string, unknown>>): boolean =>
  isObject(json.applicationHeader) && (isObject(json.applicationScenario) || isObject(json.applicationData));

/**
 * Reads the Planning Portal's `Application.json`, as tolerantly as other forms: validation finds what is
 * missing.
 */
export function readPlanningPortal(json: object, beside: BesideIt = nothingBeside): SubmissionReading {
  const document = new SubmittedDocument(json);
  const header = '/applicationHeader';
  const submissionId = readReference(document);
  const organisation = readCouncil(document, `${header}/applicationTo`);
  const measures = readMeasures(document);
  const scenario = document.count('/applicationScenario/scenarioNumber');
  const form = document.at('/applicationData');
  const applicationType = typeOfScenario(scenario, form, measures);
  const particulars = readParticulars(document, beside);
  const written =
    document.text('/applicationData/proposalDescription/descriptionText') ??
    describedIn(form) ??
    document.text(`${header}/description`);
  const rest = {
    description: describedBy(written, applicationType, particulars.statements, []),
    submittedAt: parseInstant(document.text(`${header}/dateSubmitted`) ?? '') ?? null,
    site: readSite(document),
    applicant: readParty(document, 'applicant'),
    agent: readParty(document, 'agent'),
    fee: readFee(document),
    files: readFiles(document, beside),
    proposal: {
      ...{ projectTypes: [], startsOn: startOf(document), completedOn: null },
      ownershipCertificate: particulars.ownership.certificate,
      declaredAccurate: document.isTrue('/applicationData/declaration/declarationMade'),
      connectedToCouncil: yesOrNo(document.at('/applicationData/declarationOfInterest/isRelated')),
      preApplicationReference: document.text('/applicationData/advice/reference'),
    },
    source: 'Planning Portal',
    schema: document.text('/schemaVersion'),
    addressedAs: document.text(`${header}/applicationTo`) ?? '',
    version: document.count(`${header}/applicationVersion`) ?? 1,
  };
  const [first, ...others] = document.problems;
  if (first) return { refused: [first, ...others] };
  if (!submissionId || !organisation) throw new Error('a fault without a problem');
  const typeIsKnown = kindOfCode(applicationType) === 'submittable';
  return {
    read: {
      ...{ kind: 'application', submissionId, organisation, applicationType, typeIsKnown },
      ...{ measures, particulars, ...rest },
    },
  };
}

function readReference(document: SubmittedDocument): string | undefined {
  const number = document.count('/applicationHeader/refNum');
  const reference =
    document.text('/applicationHeader/formattedRefNum') ?? (number === null ? null : `PT-${number}`);
  if (reference !== null && /^[\w./-]{1,64}$/.test(reference)) return reference;
  document.refuse('/applicationHeader/refNum', 'required', 'A submission needs its reference: PT-10087984.');
  return undefined;
}

function readMeasures(document: SubmittedDocument): Measures {
  const data = '/applicationData';
  const area = document.amount(`${data}/siteArea/siteArea`);
  const unit = document.text(`${data}/siteArea/areaUnit`) ?? '';
  const factor = /hectare/i.test(unit) ? 1 : /sq/i.test(unit) ? 1 / 10_000 : null;
  return {
    newDwellings: document.count(
      `${data}/residentialDevelopment/proposedTotal`,
      `${data}/residentialUnits/totalProposed`,
      `${data}/residentialUnitsSpec/totalUnitsAdded`,
    ),
    siteHectares: area === null || factor === null ? null : area * factor,
    floorSpaceSquareMetres: document.amount(
      `${data}/nonResidentialDevelopment/floorspace/totalGrossFloorspaceProposed`,
      `${data}/existingProposedFloorArea/totalGrossFloorAreaGained`,
    ),
  };
}

const yesOrNo = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

const startOf = (document: SubmittedDocument): string | null =>
  document
    .list('/applicationData/developmentDates/developmentPhases')
    .filter(isObject)
    .map(({ glaCommencementDate }) => parseCalendarDate(String(glaCommencementDate).slice(0, 10)))
    .find((day) => day !== undefined) ?? null;

/** Parts of the form that are stored elsewhere. */
const placed: ReadonlySet<string> = new Set(['siteLocation', 'applicant', 'agent', 'ownershipCertificates']);

function readParticulars(document: SubmittedDocument, { boundary }: BesideIt): ParticularsRead {
  const form = document.at('/applicationData');
  const certificates = isObject(form) ? form.ownershipCertificates : undefined;
  const [drawn, remark] = drawnBoundary(boundary, document.at('/polygon'));
  const said: readonly Statement[] = isObject(form)
    ? Object.entries(form).flatMap(([section, value]) =>
        placed.has(section) ? [] : statementsIn(section, value),
      )
    : [];
  const { kept, remarks } = withinBounds(said);
  const tenants = isObject(certificates) ? certificates.isAgriculturalHolding : undefined;
  return {
    boundary: drawn,
    ownership: {
      certificate: certificateOf(document.text('/applicationData/ownershipCertificates/certificateSelected')),
      agriculturalTenants: yesOrNo(tenants),
      owners: ownersNamedIn(certificates),
    },
    constraints: [],
    statements: kept,
    remarks: [...(remark ? [remark] : []), ...remarks],
  };
}

function drawnBoundary(wgs84: unknown, polygon: unknown): readonly [Boundary | null, string | null] {
  const tried = [boundaryIn(wgs84), boundaryIn(polygon), boundaryIn(polygon, 'EPSG:27700')];
  const found = tried.find((each) => 'boundary' in each);
  if (found && 'boundary' in found) return [found.boundary, null];
  const unread = tried.find((each) => 'unreadable' in each);
  return [null, unread && 'unreadable' in unread ? `The boundary was not read: ${unread.unreadable}.` : null];
}

/** Forms have the description in different places. */
function describedIn(form: unknown): string | null {
  if (!isObject(form)) return null;
  for (const section of Object.values(form).filter(isObject)) {
    const text = new SubmittedDocument(section).text(
      '/descriptionText',
      '/descriptionOfWorks',
      '/worksDescription',
    );
    if (text !== null) return text;
  }
  return null;
}

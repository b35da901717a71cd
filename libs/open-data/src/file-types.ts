import type { DocumentKind } from '#domain';

/** Open Digital Planning's types of file (`PrototypeFileType`). */
const fileTypeCodes: ReadonlySet<string> = new Set(
  `
  accessRoadsRightsOfWayDetails advertsDrawings affordableHousingStatement applicationSubmission
  arboriculturistReport bankStatement basementImpactStatement bioaerosolAssessment
  biodiversityNetGainInformation birdstrikeRiskManagementPlan boreholeOrTrialPitAnalysis
  buildingControlCertificate conditionSurvey constructionInvoice contaminationReport councilTaxBill
  crimePreventionStrategy decisionNotice designAndAccessStatement disabilityExemptionEvidence ecologyReport
  elevations.existing elevations.proposed emissionsMitigationAndMonitoringScheme energyStatement
  environmentalImpactAssessment externalMaterialsDetails fireSafetyReport floodRiskAssessment
  floorPlan.existing floorPlan.proposed foulDrainageAssessment geodiversityAssessment hedgerowsInformation
  hedgerowsInformation.plantingDate heritageStatement hydrologicalAssessment hydrologyReport
  internalElevations internalSections joinersReport joinerySections landContaminationAssessment
  landscapeAndVisualImpactAssessment landscapeStrategy lightingAssessment litterVerminAndBirdControlDetails
  locationPlan methodStatement mineralsAndWasteAssessment necessaryInformation newDwellingsSchedule
  noiseAssessment openSpaceAssessment otherDocument otherDrawing otherEvidence otherSupporting parkingPlan
  photographs.existing photographs.proposed planningStatement recycleWasteStorageDetails relevantInformation
  residentialUnitsDetails roofPlan.existing roofPlan.proposed sections.existing sections.proposed
  sitePlan.existing sitePlan.proposed sketchPlan statementOfCommunityInvolvement statutoryDeclaration
  storageTreatmentAndWasteDisposalDetails streetScene subsidenceReport sunlightAndDaylightReport
  sustainabilityStatement technicalEvidence technicalSpecification tenancyAgreement tenancyInvoice
  townCentreImpactAssessment townCentreSequentialAssessment transportAssessment travelPlan
  treeAndHedgeLocation treeAndHedgeRemovedOrPruned treeCanopyCalculator treeConditionReport treeSurvey
  treesReport unitPlan.existing unitPlan.proposed usePlan.existing usePlan.proposed utilitiesStatement
  utilityBill ventilationStatement viabilityAppraisal visualisations wasteAndRecyclingStrategy
  wasteStorageDetails waterEnvironmentAssessment
`
    .trim()
    .split(/\s+/),
);

const byKind: Readonly<Record<DocumentKind, string>> = {
  applicationForm: 'applicationSubmission',
  sitePlan: 'sitePlan.proposed',
  plan: 'otherDrawing',
  statement: 'otherSupporting',
  certificate: 'otherDocument',
  photograph: 'photographs.existing',
  noticeEvidence: 'otherEvidence',
  consulteeResponse: 'otherDocument',
  representation: 'otherDocument',
  officerReport: 'otherDocument',
  decisionNotice: 'decisionNotice',
  obligation: 'otherDocument',
  correspondence: 'otherDocument',
  other: 'otherDocument',
};

/** The name in the form if that is a type; otherwise the nearest type to its kind. */
export function fileTypesOf({
  kind,
  submittedAs = [],
}: {
  readonly kind: DocumentKind;
  readonly submittedAs?: readonly string[];
}): readonly string[] {
  const stated = submittedAs.filter((code) => fileTypeCodes.has(code));
  return stated.length > 0 ? stated : [byKind[kind]];
}

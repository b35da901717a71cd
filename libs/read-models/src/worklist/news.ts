import { sql } from 'kysely';
import type { CaseId, CouncilCode, PlanningApplicationEvent } from '#domain';
import type { HistoryRow } from '../council/history.js';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';

type Type = PlanningApplicationEvent['type'];

/** Facts from outside or from a colleague that the case's officer wants to hear about. */
const newsTypes: readonly Type[] = [
  'ApplicationReceived',
  'OfficerAllocated',
  'SpecialistAllocated',
  'InformationReceived',
  'ValidationDisputed',
  'PaymentRecorded',
  'SubmissionAmended',
  'AmendmentReceived',
  'ConsulteeResponded',
  'RepresentationReceived',
  'RepresentationWithdrawn',
  'AssessmentNoteAdded',
  'ExtensionProposed',
  'ExtensionAgreed',
  'ExtensionRejected',
  'PPAProposed',
  'PPASigned',
  'DeemedDischargeNoticeReceived',
  'RecommendationSubmitted',
  'RecommendationChallenged',
  'CommitteeReferralMade',
  'CommitteeScheduled',
  'CommitteeResolved',
  'ObligationHeadsAgreed',
  'ObligationCompleted',
  'CalledIn',
  'AppealLodged',
  'AppealValidated',
  'AppealStarted',
  'AppealWithdrawn',
  'AppealDecided',
];

const mostNews = 2_000;

interface Since {
  /** The reader has seen everything up to here. */
  readonly position: bigint;
  /** The reader: their own acts are not news to them. */
  readonly person: string;
}

/** The news on these cases since somebody last looked, oldest first. */
export async function findNews(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  caseIds: readonly CaseId[],
  { position, person }: Since,
): Promise<ReadonlyMap<CaseId, readonly HistoryRow[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await visible(database, councils)
    .history.selectAll()
    .where('caseId', '=', sql<CaseId>`any(${[...caseIds]}::text[])`)
    .where('position', '>', position)
    .where('type', '=', sql<string>`any(${[...newsTypes]}::text[])`)
    .where(sql<boolean>`actor ->> 'id' <> ${person}`)
    .orderBy('position')
    .limit(mostNews)
    .execute();
  const news = new Map<CaseId, HistoryRow[]>();
  for (const row of rows) {
    const before = news.get(row.caseId);
    if (before) before.push(row);
    else news.set(row.caseId, [row]);
  }
  return news;
}

import type { PlanningApplicationEvent } from '#domain';
import { type TestRecord, testCase } from './record.js';

const life: readonly PlanningApplicationEvent['type'][] = [
  'ApplicationReceived',
  'OfficerAllocated',
  'ApplicationValidated',
  'DeadlineSet',
  'RecommendationSubmitted',
  'DecisionIssued',
];

export const cases = Array.from({ length: 12 }, (_, number) => testCase(number));

/** Records this many rounds of one fact for each case. */
export async function happenIn(record: TestRecord, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const each of cases) await record.happen(each, life[round % life.length]!);
  }
}

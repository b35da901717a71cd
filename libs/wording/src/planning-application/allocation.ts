import type { AllocationFact } from '#domain';
import { disciplineInWords } from '../codes.js';
import { when } from '../plainly.js';
import type { Say, Wordings } from '../wordings.js';

export const allocation: Wordings<AllocationFact> = {
  OfficerAllocated: ({ officer, previous }, say) =>
    `Given to ${say.person(officer)}${insteadOf(previous, say)}`,
  SpecialistAllocated: ({ discipline, officer, previous }, say) =>
    `${say.person(officer)} advises on ${disciplineInWords[discipline]}${insteadOf(previous, say)}`,
};

const insteadOf = (previous: string | null, say: Say): string =>
  when(previous !== null, `, instead of ${previous === null ? '' : say.person(previous)}`);

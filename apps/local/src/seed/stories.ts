import { addDays, type CalendarDate } from '#legislation';
import { type CaseStory, momentOn } from './act.js';
import { withOneCalledIn } from './called-in.js';
import { makeEnquiry } from './enquiry.js';
import { lifeOfCase } from './life-of-case.js';
import { type Random, randomFrom } from './random.js';
import { inventApplication, seedTypes } from './submission.js';

const applications = 360;
const daysOfStory = 730;

/** Two years of invented applications and enquiries to both councils, up to a day, at every stage. */
export function stories(until: CalendarDate): readonly CaseStory[] {
  const random = randomFrom(2026);
  return withOneCalledIn(Array.from({ length: applications }, (_, index) => story(index, until, random)));
}

function story(index: number, until: CalendarDate, random: Random): CaseStory {
  const council = random.pick(['CAM', 'SCA'] as const);
  // Spread over two years with more in the last weeks, so that every stage has cases today.
  const daysAgo = random.whole(1, index % 4 === 0 ? 70 : daysOfStory);
  const sent = addDays(until, -daysAgo);
  const submittedAt = momentOn(sent, random.whole(7, 21), random.whole(0, 59));
  const isEnquiry = index % 20 === 19;
  // First each type once, then by frequency.
  const wished = seedTypes[index];
  const wish = { council, submittedAt, ...(wished !== undefined && { type: wished }) };
  const { payload, measured } = isEnquiry
    ? { payload: makeEnquiry(random, { council, submittedAt }), measured: undefined }
    : inventApplication(random, wish);
  const type = payload.data.application.type.value;
  const acts = lifeOfCase(
    { council, type, submittedAt, measured, files: payload.files.length },
    random,
  ).filter(({ at }) => at.slice(0, 10) <= until);
  return { council, submission: { at: submittedAt, payload }, acts };
}

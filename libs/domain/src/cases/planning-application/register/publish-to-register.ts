import { applicationType, type CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { currentDocuments } from '../state/register.js';
import { isValid, type PlanningApplication, type Valid, validStages } from '../state.js';

/**
 * Puts the application on the public register, once every document on the file has been checked for
 * redaction. A case decided before its publication still belongs there (DMPO art. 40).
 */
export interface PublishToRegister {
  readonly type: 'PublishToRegister';
  readonly on: CalendarDate;
}

const mayPublishToRegister = (state: PlanningApplication) =>
  provided(inStage(state, validStages, 'published'), published, notForTheRegister, notLookedAt);

export const isPublished = (_: PublishToRegister, state: PlanningApplication): boolean =>
  isValid(state) && state.register.publishedOn !== null;

type Refusal = { readonly rejected: Rejection } | undefined;

const published = ({ caseReference, register: { publishedOn } }: Valid): Refusal =>
  publishedOn === null
    ? undefined
    : reject('published-already', `${caseReference} has been on the public register since ${publishedOn}.`);

const notForTheRegister = ({ applicationType: code }: Valid): Refusal =>
  applicationType(code)?.family === 'pre-application'
    ? reject('not-for-the-register', 'A pre-application enquiry does not go on the public register.')
    : undefined;

function notLookedAt({ register }: Valid): Refusal {
  const documents = currentDocuments(register);
  const notAssessed = documents.filter(([, { publishStatus }]) => publishStatus === 'not-assessed');
  if (notAssessed.length === 0) return undefined;
  const titles = notAssessed.map(([, { title }]) => title).join(', ');
  return reject('redaction-not-done', `Decide for each document whether it may be published: ${titles}.`);
}

function publishToRegister(
  { on }: PublishToRegister,
  found: FoundBy<typeof mayPublishToRegister>,
): CaseOutcome {
  const documents = currentDocuments(found.register)
    .filter(([, { publishStatus }]) => publishStatus === 'publish')
    .map(([id]) => id);
  return accept({ type: 'ApplicationPublished', ...of(found, on), publishedOn: on, documents });
}

export const PublishToRegister: Act<PublishToRegister> = act(mayPublishToRegister, publishToRegister, {
  days: { on: done(the.validity) },
  isRepeat: isPublished,
});

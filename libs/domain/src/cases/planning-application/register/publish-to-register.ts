import { applicationType, type CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { currentDocuments } from '../state/register.js';
import { isValid, type PlanningApplication, validStages } from '../state.js';

/**
 * Puts the application on the public register, once every document on the file was looked at for redaction. A
 * decision does not take it off: what was decided before anyone published it still belongs there (DMPO art. 40).
 */
export interface PublishToRegister {
  readonly type: 'PublishToRegister';
  readonly on: CalendarDate;
}

export function publishToRegister({ on }: PublishToRegister, state: PlanningApplication): CaseOutcome {
  if (isValid(state) && state.register.publishedOn) return accept();
  const guard = inStage(state, validStages, 'published');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (applicationType(found.applicationType)?.family === 'pre-application')
    return reject(
      'not-for-the-register',
      'An enquiry before an application is not put on the public register.',
    );
  const documents = currentDocuments(found.register);
  const notAssessed = documents.filter(([, { publishStatus }]) => publishStatus === 'not-assessed');
  if (notAssessed.length > 0) {
    const ids = notAssessed.map(([id]) => id).join(', ');
    return reject('redaction-not-done', `Say of each whether it may be published: ${ids}.`);
  }
  const published = documents
    .filter(([, { publishStatus }]) => publishStatus === 'publish')
    .map(([id]) => id);
  return accept({ type: 'ApplicationPublished', ...of(found, on), publishedOn: on, documents: published });
}

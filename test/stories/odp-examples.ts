import { describe } from '@jest/globals';
import { jsonAt } from '../../libs/open-data/test/a-life.js';
import { odpFaults, odpFolder } from '../../libs/open-data/test/odp-schema.js';
import { advertisement } from './advertisement.story.js';
import { householder } from './householder.story.js';
import { largerExtension } from './larger-extension.story.js';
import { lawfulDevelopment } from './lawful-development.story.js';
import { minorFull } from './minor-full.story.js';
import { openOffice, type Story } from './planning-office.js';

const odpExample = (path: string) => new URL(`examples/application/${path}`, odpFolder);
/** Only the newer schema asks these questions about an advertisement. */
const newerForm = new URL('../../libs/intake/fixtures/advertisement.json', import.meta.url);

/** The stories that may begin with what Open Digital Planning gives as an example of the type. */
const stories = {
  householder: [householder, odpExample('planningPermission/fullHouseholder.json')],
  minor: [minorFull, odpExample('planningPermission/minor.json')],
  certificates: [lawfulDevelopment, odpExample('lawfulDevelopmentCertificate/proposed.json')],
  'larger home extension': [largerExtension, odpExample('priorApproval/largerExtension.json')],
  'advertisement consent': [advertisement, newerForm],
} as const satisfies Record<string, readonly [Story, URL]>;

/** Tells these stories, each beginning with the example. The kinds that `npm test` has no time for are a drill. */
export function tellOdpExamples(...kinds: readonly (keyof typeof stories)[]): void {
  const office = openOffice();
  describe.each(kinds)(
    'an example of Open Digital Planning is valid open data after every act: %s',
    (kind) => {
      const [story, sent] = stories[kind];
      const payload = jsonAt(sent);
      const typeSent = payload.applicationType ?? payload.data.application.type.value;
      story(() =>
        office.newCase({
          faults: odpFaults,
          payload: (type) => (type === typeSent ? payload : undefined),
        }),
      );
    },
  );
}

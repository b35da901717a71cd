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
const stories: readonly (readonly [string, Story, URL])[] = [
  ['householder', householder, odpExample('planningPermission/fullHouseholder.json')],
  ['minor', minorFull, odpExample('planningPermission/minor.json')],
  ['certificates', lawfulDevelopment, odpExample('lawfulDevelopmentCertificate/proposed.json')],
  ['larger home extension', largerExtension, odpExample('priorApproval/largerExtension.json')],
  ['advertisement consent', advertisement, newerForm],
];

const office = openOffice();

describe.each(stories)(
  'an example of Open Digital Planning is valid open data after every act: %s',
  (_, story, sent) => {
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

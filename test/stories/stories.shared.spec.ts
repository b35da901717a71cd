import { describe } from '@jest/globals';
import { jsonAt } from '../../libs/open-data/test/a-life.js';
import { odpFaults, odpFolder } from '../../libs/open-data/test/odp-schema.js';
import { advertisement } from './advertisement.story.js';
import { classMA } from './class-ma.story.js';
import { householder } from './householder.story.js';
import { largerExtension } from './larger-extension.story.js';
import { lawfulDevelopment } from './lawful-development.story.js';
import { listedBuilding } from './listed-building.story.js';
import { majorFull } from './major-full.story.js';
import { minorFull } from './minor-full.story.js';
import { planningGuarantee } from './planning-guarantee.story.js';
import { openOffice, type Story } from './planning-office.js';

const odpExample = (path: string) => new URL(`examples/application/${path}`, odpFolder);
/** What the newer schema asks about an advertisement, no released form does. */
const newerForm = new URL('../../libs/intake/fixtures/advertisement.json', import.meta.url);

/** Each story; with what Open Digital Planning gives as an example of the type, where it gives one. */
const stories: readonly (readonly [string, Story, payload?: URL])[] = [
  ['householder', householder, odpExample('planningPermission/fullHouseholder.json')],
  ['minor', minorFull, odpExample('planningPermission/minor.json')],
  ['major with EIA and S106', majorFull],
  ['undecided', planningGuarantee],
  ['listed building consent', listedBuilding],
  ['certificates', lawfulDevelopment, odpExample('lawfulDevelopmentCertificate/proposed.json')],
  ['larger home extension', largerExtension, odpExample('priorApproval/largerExtension.json')],
  ['Class MA', classMA],
  ['advertisement consent', advertisement, newerForm],
];

const office = openOffice();

describe.each(stories)('as open data after every act: %s', (_, story, sent) => {
  const payload = sent && jsonAt(sent);
  const typeSent = payload?.applicationType ?? payload?.data.application.type.value;
  story(() =>
    office.newCase({
      faults: odpFaults,
      payload: (type) => (type === typeSent ? payload : undefined),
    }),
  );
});

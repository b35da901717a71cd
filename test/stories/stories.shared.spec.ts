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
import { openOffice, type Story } from './planning-office.js';

/** Each story, with the application that Open Digital Planning gives as an example of its type, if it does. */
const stories: readonly (readonly [string, Story, example?: string])[] = [
  ['householder', householder, 'planningPermission/fullHouseholder.json'],
  ['minor', minorFull, 'planningPermission/minor.json'],
  ['major with EIA and S106', majorFull],
  ['listed building consent', listedBuilding],
  ['lawful development certificates', lawfulDevelopment, 'lawfulDevelopmentCertificate/proposed.json'],
  ['larger home extension', largerExtension, 'priorApproval/largerExtension.json'],
  ['Class MA', classMA],
  ['advertisement consent', advertisement],
];

const office = openOffice();

describe.each(stories)('as open data after every act: %s', (_, story, example) => {
  const payload =
    example === undefined
      ? undefined
      : (jsonAt(new URL(`examples/application/${example}`, odpFolder)) as {
          data: { application: { type: { value: string } } };
        });
  story(() =>
    office.newCase({
      faults: odpFaults,
      payload: (type) => (payload?.data.application.type.value === type ? payload : undefined),
    }),
  );
});

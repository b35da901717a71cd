import { describe } from '@jest/globals';
import { jsonAt } from '../../libs/open-data/test/a-life.js';
import { odpFaults, odpFolder } from '../../libs/open-data/test/odp-schema.js';
import { householder } from './householder.story.js';
import { majorFull } from './major-full.story.js';
import { minorFull } from './minor-full.story.js';
import { openOffice, type Story } from './planning-office.js';

/** Each story, with the application that Open Digital Planning gives as an example of its type, if it does. */
const stories: readonly (readonly [string, Story, example?: string])[] = [
  ['householder', householder, 'planningPermission/fullHouseholder.json'],
  ['minor', minorFull, 'planningPermission/minor.json'],
  ['major with EIA and S106', majorFull],
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

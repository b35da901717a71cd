import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/repository.js';
import { openOffice } from './planning-office.js';
import { preApplication } from './pre-application.story.js';

const fixture = join(repository, 'libs/intake/fixtures/enquiry.json');

const office = openOffice();
preApplication(() => office.newCase({ payload: () => JSON.parse(readFileSync(fixture, 'utf8')) }));

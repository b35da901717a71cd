import { readFileSync } from 'node:fs';
import { classMA } from './class-ma.story.js';
import { largerExtension } from './larger-extension.story.js';
import { lawfulDevelopment } from './lawful-development.story.js';
import { tell } from './planning-office.js';
import { preApplication } from './pre-application.story.js';

const enquiry = new URL('../../libs/intake/fixtures/enquiry.json', import.meta.url);

const { newCase } = tell(lawfulDevelopment, largerExtension, classMA);
preApplication(() => newCase({ payload: () => JSON.parse(readFileSync(enquiry, 'utf8')) }));

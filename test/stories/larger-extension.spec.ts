import { largerExtension } from './larger-extension.story.js';
import { tell } from './planning-office.js';

tell(largerExtension);

import { tellOdpExamples } from './odp-examples.js';

tellOdpExamples('minor', 'certificates', 'larger home extension', 'advertisement consent');

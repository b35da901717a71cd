import { tellOdpExamples } from './odp-examples.js';

tellOdpExamples('householder');

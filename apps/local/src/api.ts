import { loadConfig } from '#config';
import { serve } from '../../api/src/index.js';
import { LocalApiModule } from './local-api.module.js';

await serve(LocalApiModule.with(loadConfig()));

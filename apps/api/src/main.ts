import { loadConfig } from '#config';
import { ApiModule } from './api.module.js';
import { serve } from './serve.js';

await serve(ApiModule.with(loadConfig()));

import { loadConfig } from '#config';
import { startTracing } from '#observability';
import { ApiModule } from './api.module.js';
import { serve } from './serve.js';

const config = loadConfig();
if (config.tracing) await startTracing('casebook-api', config.tracing);
await serve(ApiModule.with(config), config);

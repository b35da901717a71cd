import { loadConfig } from '#config';
import { startTracing } from '#observability';
import { serve } from '../../api/src/index.js';
import { LocalApiModule } from './local-api.module.js';

const config = loadConfig();
if (config.tracing) await startTracing('casebook-api', config.tracing);
await serve(LocalApiModule.with(config), config);

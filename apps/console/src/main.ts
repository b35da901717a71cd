import { loadConfig } from '#config';
import { startTracing } from '#observability';
import { serve } from './serve.js';

const config = loadConfig();
if (config.tracing) await startTracing('casebook-console', config.tracing);
await serve(config);

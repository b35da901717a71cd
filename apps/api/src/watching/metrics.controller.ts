import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { EventStore } from '#event-store';
import { type Database, gaugeReadModels } from '#projections';
import { readModels } from '#read-models';
import { Public } from '../access/requires.js';
import { eventStore, pool } from '../parts.js';
import { gaugeHolidays } from './holiday-metrics.js';

@ApiTags('Watching')
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(Registry) private readonly registry: Registry,
    @Inject(pool) connections: Database,
    @Inject(eventStore) store: EventStore,
  ) {
    collectDefaultMetrics({ register: registry });
    gaugeHolidays(registry);
    gaugeReadModels(registry, { pool: connections, store, projections: readModels });
  }

  /** Prometheus metrics: numbers only, no case and no person. */
  @Get()
  @Public()
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}

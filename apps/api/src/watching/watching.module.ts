import { Global, Module } from '@nestjs/common';
import { CommandMetrics } from './command-metrics.js';
import { FrontDoorController } from './front-door.controller.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { OperationsController } from './operations.controller.js';

@Global()
@Module({
  controllers: [FrontDoorController, HealthController, MetricsController, OperationsController],
  providers: [CommandMetrics],
  exports: [CommandMetrics],
})
export class WatchingModule {}

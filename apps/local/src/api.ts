import { Module } from '@nestjs/common';
import { loadConfig } from '#config';
import { ApiModule, serve } from '../../api/src/index.js';
import { DevelopmentIssuerModule } from './development/development-issuer.module.js';

const config = loadConfig();

/** The API as it is in production, and beside it an issuer of tokens to try it with. */
@Module({})
class LocalApiModule {}

await serve({
  module: LocalApiModule,
  imports: [ApiModule.with(config), DevelopmentIssuerModule.with(config)],
});

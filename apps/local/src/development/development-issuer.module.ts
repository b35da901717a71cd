import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#config';
import { DevelopmentIssuer } from '#identity';
import { DevelopmentIssuerController } from './development-issuer.controller.js';
import { machines, servicePeople } from './people.js';

@Module({ controllers: [DevelopmentIssuerController] })
export class DevelopmentIssuerModule {
  static with({ dataFolder, identity, production }: Config): DynamicModule {
    const { issuer, audience } = identity.issuers[0]!;
    const people = [...servicePeople, ...machines];
    const open = () =>
      DevelopmentIssuer.open({ folder: join(dataFolder, 'issuer'), issuer, audience, people, production });
    return { module: DevelopmentIssuerModule, providers: [{ provide: DevelopmentIssuer, useFactory: open }] };
  }
}

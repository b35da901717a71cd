import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { DevelopmentIssuer } from '#identity';
import { Problem, Public, RecordsNothing } from '../../../api/src/index.js';

export class TokenBody {
  /** Who you want to be: a name or id of GET /dev/people. */
  @IsString()
  @Length(1, 100)
  name: string;
}

export class TokenView {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
}

export class PersonView {
  id: string;
  name: string;
  jobTitle?: string;
  roles: string[];
}

/** Gives tokens for invented people on request. Exists only in apps/local, never in production. */
@ApiTags('Development')
@Controller('dev')
export class DevelopmentIssuerController {
  constructor(@Inject(DevelopmentIssuer) private readonly issuer: DevelopmentIssuer) {}

  /** Who there is to be. */
  @Get('people')
  @Public()
  people(): PersonView[] {
    return this.issuer.people.map(({ id, name, jobTitle, roles }) => ({
      id,
      name,
      ...(jobTitle !== undefined && { jobTitle }),
      roles: [...roles],
    }));
  }

  /** A token for one of them. */
  @Post('token')
  @HttpCode(200)
  @RecordsNothing()
  @Public()
  async token(@Body() { name }: TokenBody): Promise<TokenView> {
    const minted = await this.issuer.mint(name);
    if (!minted) throw new Problem(404, 'unknown-person', `Nobody is called "${name}": see GET /dev/people.`);
    return { access_token: minted.token, token_type: 'Bearer', expires_in: minted.expiresInSeconds };
  }

  /** Where the key is, as any issuer says it (OpenID Connect Discovery). */
  @Get('.well-known/openid-configuration')
  @Public()
  discovery() {
    const { issuer } = this.issuer;
    return { issuer, jwks_uri: `${issuer}/jwks.json` };
  }

  /** The public key to check the tokens with. */
  @Get('jwks.json')
  @Public()
  jwks() {
    return this.issuer.jwks;
  }
}

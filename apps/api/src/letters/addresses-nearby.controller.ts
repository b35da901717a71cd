import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Config } from '#config';
import { CaseLetters } from '#correspondence';
import type { CaseId } from '#domain';
import { type AddressesFound, type AddressFound, addressesAround } from '#intake';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForCouncil } from '../access/requires.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { Problem } from '../http/problem.js';
import { config } from '../parts.js';
import { AddressesNearbyQuery } from './addresses-nearby.query.js';
import type { AddressesNearbyView } from './addresses-nearby.view.js';

const usualMetres = 30;

/** People who live or work near a site. */
@ApiTags('Letters')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId')
export class AddressesNearbyController {
  constructor(
    @Inject(config) private readonly settings: Config,
    @Inject(CaseLetters) private readonly letters: CaseLetters,
  ) {}

  /**
   * Lists the addresses around the site from Ordnance Survey. Nothing is written or sent: check the list, and
   * write to those on it.
   */
  @Get('addresses-nearby')
  @ForCouncil('officer', 'validation', 'teamLeader')
  async addressesNearby(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Query() { metres = usualMetres }: AddressesNearbyQuery,
    @CurrentCaller() { council, today }: Caller,
  ): Promise<AddressesNearbyView> {
    const { state } = await this.letters.of(caseId, council!, { today });
    const { places } = this.settings;
    if (!places) throw off;
    const { longitude, latitude } = state.site;
    if (longitude === null || latitude === null) throw noPlace;
    const found = await addressesAround(places, { longitude, latitude, metres });
    if ('not' in found) throw failed(found.not);
    const addresses = found.addresses.map(({ uprn, lines }) => ({ uprn, address: [...lines] }));
    return { metres, addresses, csv: csvOf(found.addresses) };
  }
}

const insteadCsv = 'Bring a list of addresses (CSV) instead.';

const off = new Problem(409, 'look-up-off', `No address service is set up here. ${insteadCsv}`);
const noPlace = new Problem(409, 'no-place', `The site has no known point. ${insteadCsv}`);

const because: Readonly<Record<Extract<AddressesFound, { not: string }>['not'], string>> = {
  unreachable: 'The address service does not answer: try again later.',
  refused: 'The address service rejects our key: tell the people who run Casebook.',
  busy: 'The address service takes no more requests just now: try again in a few minutes.',
  'too-many': 'That circle contains too many addresses: choose a smaller one.',
  unreadable: 'The address service gave an unreadable answer: tell the people who run Casebook.',
};

const failed = (not: keyof typeof because): Problem =>
  new Problem(not === 'too-many' ? 409 : 503, `addresses-${not}`, `${because[not]} ${insteadCsv}`);

const csvOf = (addresses: readonly AddressFound[]): string =>
  ['address', ...addresses.map(({ lines }) => quoted(lines.join(', ')))].join('\n');

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

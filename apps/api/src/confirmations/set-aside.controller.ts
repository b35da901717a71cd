import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CouncilCode } from '#domain';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ByHost, ForCouncil } from '../access/requires.js';
import type { CommandDone } from '../http/command-done.view.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { PlainNamePipe } from '../money/billing/billing.pipes.js';
import {
  SettingAsideConfirmationBody,
  SettingAsideProposalBody,
  SettingAsideWithdrawalBody,
} from './set-aside.body.js';
import type { SettingAsideProposed } from './set-aside.view.js';
import { type Keeping, SettingAside } from './setting-aside.js';

/** How two people leave out an unreadable fact, so that its record can be used again. */
@ApiTags('Two people')
@Controller()
export class SetAsideController {
  constructor(
    @Inject(SettingAside) private readonly setting: SettingAside,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /**
   * Proposes, for another person to confirm, to leave an unreadable fact out of one of the council's records.
   */
  @Post('councils/:council/facts-set-aside/proposal')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('teamLeader', 'serviceManager')
  proposeSettingAside(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: SettingAsideProposalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<SettingAsideProposed> {
    return this.setting.propose(ofCouncil(council), body, request);
  }

  /** Confirms another person's proposal to leave out a fact. The record can be used again at once. */
  @Post('councils/:council/facts-set-aside/confirmation')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('serviceManager')
  confirmSettingAside(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: SettingAsideConfirmationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.setting.confirm(ofCouncil(council), body, request);
  }

  /** Withdraws or rejects a proposal: the record stays held. */
  @Post('councils/:council/facts-set-aside/proposal/withdrawal')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil('teamLeader', 'serviceManager')
  withdrawSettingAside(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: SettingAsideWithdrawalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.setting.withdraw(ofCouncil(council), body, request);
  }

  /** The same for a record of the whole service, such as an officer's: its host council agrees. */
  @Post('shared-services/:service/facts-set-aside/proposal')
  @HttpCode(200)
  @CommandHeaders()
  @ByHost('serviceManager')
  proposeSettingAsideForService(
    @Param('service', PlainNamePipe) service: string,
    @Body() body: SettingAsideProposalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<SettingAsideProposed> {
    return this.setting.propose(this.#ofService(service), body, request);
  }

  /** Confirms another person's proposal to leave a fact out of a record of the whole service. */
  @Post('shared-services/:service/facts-set-aside/confirmation')
  @HttpCode(200)
  @CommandHeaders()
  @ByHost('serviceManager')
  confirmSettingAsideForService(
    @Param('service', PlainNamePipe) service: string,
    @Body() body: SettingAsideConfirmationBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.setting.confirm(this.#ofService(service), body, request);
  }

  /** Withdraws or rejects a proposal about a record of the whole service. */
  @Post('shared-services/:service/facts-set-aside/proposal/withdrawal')
  @HttpCode(200)
  @CommandHeaders()
  @ByHost('serviceManager')
  withdrawSettingAsideForService(
    @Param('service', PlainNamePipe) service: string,
    @Body() body: SettingAsideWithdrawalBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.setting.withdraw(this.#ofService(service), body, request);
  }

  /** The guard has checked that the service exists. */
  #ofService(service: string): Keeping {
    return { record: null, agrees: this.directory.serviceDirectory.service(service)!.host };
  }
}

const ofCouncil = (council: CouncilCode): Keeping => ({ record: council, agrees: council });

import { Inject, Injectable } from '@nestjs/common';
import { type CouncilCode, type costRecovery, type OfficerId, statements } from '#domain';
import { digestOf } from '#event-store';
import type { CommandRequest } from '../../access/decorators.js';
import { CommandSide } from '../../http/command-side.js';
import { BillingBooks } from '../billing/billing-books.js';

/** A month's statement by what is known now, and the preparation of its issue. */
@Injectable()
export class StatementDrafts {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(BillingBooks) private readonly books: BillingBooks,
  ) {}

  async of(council: CouncilCode, month: costRecovery.Month) {
    const draft = await this.books.statement(council, month);
    const { number, lines, totals } = draft;
    return { draft, digest: digestOf({ number, council, month, lines, totals }) };
  }

  /**
   * One append has a size limit: larger contents are stored first, part by part. A repeat adds the missing
   * parts.
   */
  async keepParts(
    { council, month }: { readonly council: CouncilCode; readonly month: costRecovery.Month },
    { parts, digest }: { parts: ReturnType<typeof statements.partsOf>; digest: string },
    { expectedRevision: _, ...request }: CommandRequest,
  ): Promise<void> {
    const of = { council, month, by: request.actor.id as OfficerId, on: request.today };
    for (const [at, lines] of parts.entries()) {
      const command = { type: 'KeepStatementPart', ...of, digest, part: at + 1, lines } as const;
      const commandId = `${request.commandId}/part-${at + 1}`;
      const stream = `statement-${council}-${month}` as const;
      await this.commands.send(statements.statement, stream, command, { ...request, commandId });
    }
  }

  /** The latest earlier month with anything to state whose statement is not issued. */
  async notYetIssued(council: CouncilCode, month: costRecovery.Month): Promise<costRecovery.Month | null> {
    const last = await this.books.ask('lastStating', council, month);
    if (!last) return null;
    const state = await this.commands.stateNow(statements.statement, `statement-${council}-${last}`);
    return state.stage === 'issued' ? null : last;
  }
}

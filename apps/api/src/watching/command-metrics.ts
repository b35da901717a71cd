import { Inject, Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';
import type { Decided } from '#event-store';

/** The results of commands. */
@Injectable()
export class CommandMetrics {
  readonly #commands: Counter<'command' | 'outcome'>;
  readonly #rejections: Counter<'command' | 'code'>;

  constructor(@Inject(Registry) registry: Registry) {
    const registers = [registry];
    this.#commands = new Counter({
      name: 'casebook_commands_total',
      help: 'Commands by result: done, rejected, stale (If-Match), contended',
      labelNames: ['command', 'outcome'],
      registers,
    });
    this.#rejections = new Counter({
      name: 'casebook_rejections_total',
      help: 'Commands refused, by refusal code',
      labelNames: ['command', 'code'],
      registers,
    });
  }

  count(command: string, decided: Decided): void {
    const outcome = Object.keys(decided)[0] ?? '';
    this.#commands.inc({ command, outcome });
    if ('rejected' in decided) this.#rejections.inc({ command, code: decided.rejected.code });
  }
}

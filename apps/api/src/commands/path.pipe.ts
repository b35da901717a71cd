import { Injectable, type PipeTransform } from '@nestjs/common';
import { CaseIdPipe, ConditionNumberPipe, CouncilPipe, OfficerPipe, RequestIdPipe } from '../http/pipes.js';
import { MonthPipe, PlainNamePipe, YearPipe } from '../money/billing/billing.pipes.js';

const council = new CouncilPipe();
const plain = new PlainNamePipe();

const known: Readonly<Record<string, PipeTransform<string, unknown>>> = {
  ...{ council, member: council, caseId: new CaseIdPipe(), condition: new ConditionNumberPipe() },
  ...{ officer: new OfficerPipe(), month: new MonthPipe(), year: new YearPipe() },
  ...{ pool: plain, service: plain, businessCase: plain },
};
const ids = new RequestIdPipe();

/**
 * Checks each part of a path against its name; a part without a kind of its own is an id that a client chose.
 */
@Injectable()
export class PathPipe implements PipeTransform<Record<string, string>, Record<string, string>> {
  transform(named: Record<string, string>): Record<string, string> {
    for (const [name, value] of Object.entries(named))
      (known[name] ?? ids).transform(value, { type: 'param', data: name });
    return named;
  }
}

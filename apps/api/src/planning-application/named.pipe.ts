import { Injectable, type PipeTransform } from '@nestjs/common';
import { ConditionNumberPipe, RequestIdPipe } from '../http/pipes.js';

const ids = new RequestIdPipe();
const conditions = new ConditionNumberPipe();

/** What a path names below a case: numbers of conditions, and ids that clients chose. */
@Injectable()
export class NamedPipe implements PipeTransform<Record<string, string>, Record<string, string>> {
  transform({ council: _, caseId: __, ...named }: Record<string, string>): Record<string, string> {
    for (const [name, value] of Object.entries(named))
      if (name === 'condition') conditions.transform(value);
      else ids.transform(value, { type: 'param', data: name });
    return named;
  }
}

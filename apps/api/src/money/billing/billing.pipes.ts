import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { costRecovery } from '#domain';
import { monthMessage, monthPattern } from '../../http/fields.js';
import { malformed } from '../../http/problem.js';

@Injectable()
export class MonthPipe implements PipeTransform<string, costRecovery.Month> {
  transform(text: string): costRecovery.Month {
    const month = costRecovery.parseMonth(text);
    if (month && monthPattern.test(month)) return month;
    throw malformed([{ field: 'month', because: `month ${monthMessage}` }]);
  }
}

/** A pool or a service: part of a stream's name. */
@Injectable()
export class PlainNamePipe implements PipeTransform<string, string> {
  transform(text: string, { data: field = 'name' }: ArgumentMetadata): string {
    if (/^[a-z][a-z0-9]{0,39}$/.test(text)) return text;
    throw malformed([
      { field, because: `${field} must be up to 40 lower-case letters and digits, a letter first` },
    ]);
  }
}

@Injectable()
export class YearPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (/^20\d\d$/.test(text)) return Number(text);
    throw malformed([{ field: 'year', because: 'year must be the year in which it begins, such as 2026' }]);
  }
}

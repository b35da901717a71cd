import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import {
  type CaseId,
  type CouncilCode,
  type OfficerId,
  parseCaseId,
  parseCouncilCode,
  parseOfficerId,
} from '#domain';
import { malformed } from './problem.js';

@Injectable()
export class CaseIdPipe implements PipeTransform<string, CaseId> {
  transform(text: string): CaseId {
    const caseId = parseCaseId(text);
    if (caseId) return caseId;
    throw malformed([
      { field: 'caseId', because: 'caseId must be a UUID in lower case, as given at submission' },
    ]);
  }
}

/** An id that a client chose: of a request, a document, a representation. */
@Injectable()
export class RequestIdPipe implements PipeTransform<string, string> {
  transform(text: string, { data: field = 'id' }: ArgumentMetadata): string {
    if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)) return text;
    throw malformed([{ field, because: `${field} must be up to 64 letters, digits, dots or dashes` }]);
  }
}

@Injectable()
export class CouncilPipe implements PipeTransform<string, CouncilCode> {
  transform(text: string): CouncilCode {
    const council = parseCouncilCode(text);
    if (council) return council;
    throw malformed([{ field: 'council', because: 'council must be a council code, such as CAM' }]);
  }
}

@Injectable()
export class OfficerPipe implements PipeTransform<string, OfficerId> {
  transform(text: string): OfficerId {
    const officer = parseOfficerId(text);
    if (officer) return officer;
    throw malformed([
      { field: 'officer', because: 'officer must be the id of an officer, such as amina.hassan' },
    ]);
  }
}

/** The number of a condition on a decision notice. */
@Injectable()
export class ConditionNumberPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    throw malformed([{ field: 'condition', because: 'condition must be its number on the decision notice' }]);
  }
}

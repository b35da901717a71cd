import { ApiProperty } from '@nestjs/swagger';
import { HeldView } from '../caseload/caseload.view.js';
import { schemaOf } from '../openapi/schema-of.js';

export class HistoryView {
  @ApiProperty({ type: 'array', items: schemaOf('FactView') })
  facts: object[];
  held: HeldView | null;
}

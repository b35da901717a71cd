import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';

export class ConsulteeCasesQuery {
  /** `true`: only cases on which it has not answered. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  waiting?: boolean;
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { ForServiceFromTheBeginning, staff } from '../access/requires.js';
import { Answers } from '../openapi/schema-of.js';
import { type Vocabulary, vocabularyOn } from './vocabulary.js';
import { VocabularyQuery } from './vocabulary.query.js';

@ApiTags('The law')
@Controller('vocabulary')
export class VocabularyController {
  /**
   * Gets the words for forms and filters: types, how each may be decided, what follows without a decision,
   * and every code in words.
   */
  @Get()
  @ForServiceFromTheBeginning(...staff)
  @Answers('VocabularyView')
  vocabulary(@Query() { on }: VocabularyQuery, @CurrentCaller() { today }: Caller): Vocabulary {
    return vocabularyOn(on ?? today);
  }
}

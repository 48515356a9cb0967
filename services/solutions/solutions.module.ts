import { Module } from '@nestjs/common';
import { SolutionsFacade } from './application/solutions-facade.js';

/** Other domains import this to read solutions. */
@Module({ providers: [SolutionsFacade], exports: [SolutionsFacade] })
export class SolutionsModule {}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { ListChanges } from '../application/list-changes.js';
import { clientNotFound } from '../domain/errors.js';
import { changePageSchema, type ChangesQueryInput, changesQuerySchema } from './changes.schemas.js';

/** What happened to a client's record. */
@ApiTags('changes')
@Controller('api/clients/:code/changes')
export class ChangesController {
  constructor(private readonly listChanges: ListChanges) {}

  /** Newest first, each with its fields before and after, who and when. */
  @Get()
  @Operation({
    id: 'listClientChanges',
    summary: 'Historial de cambios de la ficha, por dato',
    permission: 'clients.read',
    response: changePageSchema,
    errors: [clientNotFound],
  })
  list(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Query({ schema: changesQuerySchema }) query: ChangesQueryInput,
  ) {
    return this.listChanges.execute(code, query);
  }
}

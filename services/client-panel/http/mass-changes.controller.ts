import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  assignmentSchema,
  massChangePreviewSchema,
  massChangeSchema,
  nobodyChosen,
  selectionChanged,
  viewMassChange,
} from '../../clients/public.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { AssignToSelection } from '../application/assign-to-selection.js';
import { figuresForbidden } from '../domain/errors.js';
import { clientSelectionSchema } from './selection.schemas.js';

const previewBodySchema = z.strictObject({ selection: clientSelectionSchema, assignment: assignmentSchema });
const startBodySchema = previewBodySchema.extend({
  fingerprint: z.string().max(30).describe('De la vista previa que se confirma.'),
});

/** Assigns fields to a selection of the grid; what follows is in `/api/clients/mass-changes/{id}`. */
@ApiTags('mass-changes')
@Controller('api/client-panel/mass-changes')
export class MassChangesController {
  constructor(private readonly assignToSelection: AssignToSelection) {}

  /** A question, although it is a POST: a selection can name more clients than an address has room for. */
  @Post('preview')
  @Operation({
    id: 'previewMassChange',
    summary: 'Qué pasaría con cada cliente elegido si se asignaran estos datos',
    permission: 'clients.write',
    status: 200,
    response: massChangePreviewSchema,
    errors: [figuresForbidden],
  })
  preview(
    @Body({ schema: previewBodySchema }) { selection, assignment }: z.infer<typeof previewBodySchema>,
    @CurrentPrincipal() principal: Principal,
  ) {
    return this.assignToSelection.preview(selection, assignment, principal);
  }

  /** Who is changed is settled by this request; each client is judged again when it is its turn. */
  @Post()
  @Operation({
    id: 'startMassChange',
    summary: 'Asignar datos a los clientes elegidos o a los que deja un filtro',
    description: 'Responde antes de modificarlos: siga el avance con readMassChange.',
    permission: 'clients.write',
    status: 202,
    response: massChangeSchema,
    errors: [figuresForbidden, selectionChanged, nobodyChosen],
    idempotent: true,
  })
  async start(
    @Body({ schema: startBodySchema }) body: z.infer<typeof startBodySchema>,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ) {
    const { selection, assignment, fingerprint } = body;
    // The interceptor of `idempotent` has checked it.
    const requestKey = String(request.headers['idempotency-key']);
    const started = { assignment, fingerprint, requestKey, principal, ip: request.ip };
    return viewMassChange(await this.assignToSelection.start(selection, started));
  }
}

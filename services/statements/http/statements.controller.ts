import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { clientNotFound } from '../../clients/public.js';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { IssueStatement } from '../application/issue-statement.js';
import { PreviewStatement } from '../application/preview-statement.js';
import { ProposeRecipients } from '../application/propose-recipients.js';
import { ReadStatements } from '../application/read-statements.js';
import * as errors from '../domain/errors.js';
import { statementView, totalsView } from './statement.view.js';
import * as schemas from './statements.schemas.js';

const DRAFT_ERRORS = [clientNotFound, errors.companyMissing, errors.dayToCome, errors.daysInverted];

/** Account statements of a client: drafted, issued, sent and listed. */
@ApiTags('statements')
@Controller('api/statements/clients/:code')
export class StatementsController {
  constructor(
    private readonly issueStatement: IssueStatement,
    private readonly previewStatement: PreviewStatement,
    private readonly proposeRecipients: ProposeRecipients,
    private readonly readStatements: ReadStatements,
  ) {}

  /** Numbers and freezes it; with `send` its mail is queued in the same transaction. The key never issues twice. */
  @Post('statements')
  @Operation({
    id: 'issueStatement',
    summary: 'Emitir un resumen de cuenta, y enviarlo',
    description:
      'El número es correlativo y el resumen ya no cambia. Enviarlo necesita además el permiso messages.send; la respuesta llega antes del envío: siga los estados en Mensajes. Sin nada pendiente se emite igual, y la respuesta lo dice (`isEmpty`).',
    permission: 'accounts.figures',
    status: 201,
    response: schemas.statementSchema,
    errors: [...DRAFT_ERRORS, errors.noRecipients, errors.recipientRefused, errors.sendingForbidden],
    idempotent: true,
  })
  async issue(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Body({ schema: schemas.issueStatementSchema }) body: schemas.IssueStatementBody,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ) {
    const { send, recipients, coverText, ...choice } = body;
    const number = await this.issueStatement.execute({
      code,
      request: choice,
      send,
      recipients,
      coverText,
      // The interceptor of `idempotent` has checked it.
      idempotencyKey: String(request.headers['idempotency-key']),
      principal,
      ip: request.ip,
    });
    return statementView(await this.readStatements.one(number));
  }

  /** What would be issued now, as a page; nothing is stored. */
  @Post('preview')
  @Operation({
    id: 'previewStatement',
    summary: 'Ver un resumen de cuenta antes de emitirlo',
    permission: 'accounts.figures',
    status: 200,
    response: schemas.previewSchema,
    errors: DRAFT_ERRORS,
  })
  async preview(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Body({ schema: schemas.previewStatementSchema }) body: schemas.PreviewStatementBody,
  ) {
    const preview = await this.previewStatement.execute(code, body);
    return { ...preview, totals: preview.totals.map(totalsView) };
  }

  /** All contacts of the client, those who do not receive statements with the reason. */
  @Get('recipients')
  @Operation({
    id: 'listStatementRecipients',
    summary: 'Quién recibe los resúmenes del cliente, y por qué los demás no',
    permission: 'accounts.figures',
    response: schemas.recipientsSchema,
    errors: [clientNotFound],
  })
  async recipients(@Param('code', { schema: clientCodeSchema }) code: string) {
    return { items: await this.proposeRecipients.execute(code) };
  }

  /** Newest first, each with the state of its mail. */
  @Get('statements')
  @Operation({
    id: 'listStatements',
    summary: 'Resúmenes emitidos del cliente',
    permission: 'accounts.figures',
    response: schemas.statementPageSchema,
    errors: [clientNotFound],
  })
  async list(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Query({ schema: schemas.pageQuerySchema }) query: schemas.PageQuery,
  ) {
    const { items, nextCursor, total } = await this.readStatements.page(code, query);
    return { items: items.map(statementView), nextCursor, total: { value: total, exact: true } };
  }
}

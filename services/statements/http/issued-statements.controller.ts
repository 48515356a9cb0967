import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { attachmentNamed } from '../../platform/http/send-file.js';
import { ReadStatements, type StatementFile } from '../application/read-statements.js';
import { statementFileName } from '../documents/names.js';
import { statementNotFound } from '../domain/errors.js';
import { statementView } from './statement.view.js';
import { numberSchema, statementDetailSchema } from './statements.schemas.js';

/** Nothing but its own style and the logo within: it is shown wherever it is opened, and runs nothing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

/** A statement by its number, always the same. */
@ApiTags('statements')
@Controller('api/statements')
export class IssuedStatementsController {
  constructor(private readonly readStatements: ReadStatements) {}

  @Get(':number')
  @Operation({
    id: 'readStatement',
    summary: 'Un resumen emitido, con todo lo que dice',
    permission: 'accounts.figures',
    response: statementDetailSchema,
    errors: [statementNotFound],
  })
  async read(@Param('number', { schema: numberSchema }) number: string) {
    const found = await this.readStatements.one(Number(number));
    return { ...statementView(found), snapshot: { ...found.snapshot } };
  }

  /** The bytes that were issued; the ETag is their SHA-256. The download is audited. */
  @Get(':number/pdf')
  @Operation({
    id: 'downloadStatement',
    summary: 'El PDF de un resumen, siempre el mismo',
    permission: 'accounts.figures',
    contentTypes: ['application/pdf'],
    errors: [statementNotFound],
  })
  async pdf(
    @Param('number', { schema: numberSchema }) number: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.send('pdf', Number(number), principal, request, reply);
  }

  @Get(':number/html')
  @Operation({
    id: 'readStatementPage',
    summary: 'Un resumen como página, siempre la misma',
    permission: 'accounts.figures',
    contentTypes: ['text/html'],
    errors: [statementNotFound],
  })
  async page(
    @Param('number', { schema: numberSchema }) number: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.send('page', Number(number), principal, request, reply);
  }

  /** Who has the bytes already is told so: they never change. */
  private async send(
    which: StatementFile,
    number: number,
    principal: Principal,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const statement = await this.readStatements.require(number);
    const etag = `"${which === 'pdf' ? statement.pdfSha256 : statement.pageSha256}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === etag) {
      await reply.code(304).send();
      return;
    }
    const bytes = await this.readStatements.download(statement, which, { principal, ip: request.ip });
    if (which === 'pdf') {
      const name = statementFileName(statement.clientCode, statement.asOf, statement.number);
      void reply.type('application/pdf').header('content-disposition', attachmentNamed(name));
    } else {
      void reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY);
    }
    await reply.send(bytes);
  }
}

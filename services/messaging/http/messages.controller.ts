import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientNotFound } from '../../clients/public.js';
import { clientCodeSchema, uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { FILE_CONTENT_TYPES, sendFile } from '../../platform/http/send-file.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { DownloadAttachment } from '../application/download-attachment.js';
import { ReadMessages } from '../application/read-messages.js';
import { SendMessage } from '../application/send-message.js';
import {
  attachmentNotFound,
  contactNotAllowed,
  contentForbidden,
  messageNotFound,
} from '../domain/errors.js';
import {
  attachmentPathSchema,
  messagePageSchema,
  messageSchema,
  type PageQuery,
  pageQuerySchema,
  type SendMessageBody,
  sendMessageSchema,
} from './messages.schemas.js';

/** E-mails to the contacts of a client. */
@ApiTags('messages')
@Controller('api/messaging')
export class MessagesController {
  constructor(
    private readonly sendMessage: SendMessage,
    private readonly readMessages: ReadMessages,
    private readonly downloadAttachment: DownloadAttachment,
  ) {}

  /** Queues one mail per contact. The Idempotency-Key is the intent: the same key never sends twice. */
  @Post('clients/:code/messages')
  @Operation({
    id: 'sendMessage',
    summary: 'Enviar un correo a contactos del cliente',
    description:
      'Cada contacto recibe su propio correo. La respuesta llega antes del envío: siga los estados.',
    permission: 'messages.send',
    status: 202,
    response: messageSchema,
    errors: [clientNotFound, contactNotAllowed],
    idempotent: true,
  })
  async send(
    @Param('code', { schema: clientCodeSchema }) clientCode: string,
    @Body({ schema: sendMessageSchema }) body: SendMessageBody,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ) {
    // The interceptor of `idempotent` has checked it.
    const idempotencyKey = String(request.headers['idempotency-key']);
    const input = { ...body, clientCode, idempotencyKey, principal, ip: request.ip };
    return this.readMessages.whole(await this.sendMessage.execute(input), principal);
  }

  /** Newest first, each with the state of every recipient. */
  @Get('clients/:code/messages')
  @Operation({
    id: 'listMessages',
    summary: 'Correos enviados al cliente, con su estado por destinatario',
    permission: 'messages.read',
    response: messagePageSchema,
    errors: [clientNotFound],
  })
  list(
    @Param('code', { schema: clientCodeSchema }) clientCode: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.readMessages.page(clientCode, query);
  }

  /** The bytes as they were sent. The download is audited. */
  @Get('messages/:id/attachments/:ord')
  @Operation({
    id: 'downloadAttachment',
    summary: 'Un adjunto tal como se envió',
    permission: 'messages.read',
    contentTypes: FILE_CONTENT_TYPES,
    errors: [attachmentNotFound, contentForbidden],
  })
  async attachment(
    @Param('id', { schema: uuidSchema }) messageId: string,
    @Param('ord', { schema: attachmentPathSchema }) ord: number,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const reader = { principal, ip: request.ip };
    return sendFile(reply, await this.downloadAttachment.execute({ messageId, ord }, reader));
  }

  /** The text as it was sent and the history of each delivery. The read is audited. */
  @Get('messages/:id')
  @Operation({
    id: 'readMessage',
    summary: 'Un correo completo, con su texto y la historia de cada envío',
    permission: 'messages.read',
    response: messageSchema,
    errors: [messageNotFound],
  })
  read(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ) {
    return this.readMessages.open(id, { principal, ip: request.ip });
  }
}

import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { CancelDelivery } from '../application/cancel-delivery.js';
import { ReadMessages } from '../application/read-messages.js';
import { ReleaseDelivery } from '../application/release-delivery.js';
import { ResendDelivery } from '../application/resend-delivery.js';
import {
  contactNotAllowed,
  deliveryAlreadyResent,
  deliveryNotCancellable,
  deliveryNotFound,
  deliveryNotHeld,
  deliveryNotResendable,
} from '../domain/errors.js';
import { deliverySchema } from './messages.schemas.js';

/** What a person decides about the mail to one recipient. */
@ApiTags('messages')
@Controller('api/messaging/deliveries')
export class DeliveriesController {
  constructor(
    private readonly cancelDelivery: CancelDelivery,
    private readonly resendDelivery: ResendDelivery,
    private readonly releaseDelivery: ReleaseDelivery,
    private readonly readMessages: ReadMessages,
  ) {}

  /** Stops a mail that still waits in the queue or for its next try. */
  @Post(':id/cancel')
  @Operation({
    id: 'cancelDelivery',
    summary: 'Cancelar un envío que todavía espera',
    permission: 'messages.send',
    status: 200,
    response: deliverySchema,
    errors: [deliveryNotFound, deliveryNotCancellable],
    ifMatch: true,
  })
  async cancel(
    @Param('id', { schema: uuidSchema }) deliveryId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = requiredVersion(request);
    await this.cancelDelivery.execute({ deliveryId, version, principal, ip: request.ip });
    return this.answer(deliveryId, reply);
  }

  /** Sends again what failed, bounced, was cancelled or is unconfirmed: a new delivery to the contact's present address. */
  @Post(':id/resend')
  @Operation({
    id: 'resendDelivery',
    summary: 'Reenviar: un envío nuevo, vinculado al anterior',
    permission: 'messages.send',
    status: 202,
    response: deliverySchema,
    errors: [deliveryNotFound, deliveryNotResendable, deliveryAlreadyResent, contactNotAllowed],
    idempotent: true,
  })
  async resend(
    @Param('id', { schema: uuidSchema }) deliveryId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const id = await this.resendDelivery.execute({ deliveryId, principal, ip: request.ip });
    return this.answer(id, reply);
  }

  /** Queues a held mail and ends the suppression of its address. */
  @Post(':id/release')
  @Operation({
    id: 'releaseDelivery',
    summary: 'Liberar un envío retenido y volver a confiar en su dirección',
    permission: 'messages.send',
    status: 200,
    response: deliverySchema,
    errors: [deliveryNotFound, deliveryNotHeld],
    ifMatch: true,
  })
  async release(
    @Param('id', { schema: uuidSchema }) deliveryId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const version = requiredVersion(request);
    await this.releaseDelivery.execute({ deliveryId, version, principal, ip: request.ip });
    return this.answer(deliveryId, reply);
  }

  private async answer(id: string, reply: FastifyReply) {
    const delivery = await this.readMessages.delivery(id);
    setEtag(reply, delivery.version);
    return delivery;
  }
}

import { Body, Controller, Delete, Get, Header, Inject, Ip, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { type ApiConfig, CONFIG } from '../../platform/config/config.js';
import { csrfFailed } from '../../platform/http/errors.js';
import { Operation } from '../../platform/http/operation.js';
import { Authentication } from '../application/authentication.js';
import { ChangeOwnPassword } from '../application/change-own-password.js';
import type { SessionPrincipal } from '../application/principals.js';
import { SignIn } from '../application/sign-in.js';
import { SignOut } from '../application/sign-out.js';
import * as errors from '../domain/errors.js';
import { csrfTokenOf } from '../domain/secrets.js';
import { CurrentSession, SESSION_COOKIE, setSessionCookie } from './session-cookie.js';
import { changePasswordSchema, sessionSchema, type SessionView, signInSchema } from './session.schemas.js';

/** The caller's own session: sign in, who am I, own password, sign out. */
@ApiTags('session')
@Controller('api/access/session')
export class SessionController {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<ApiConfig, 'PUBLIC_URL' | 'DEMO'>,
    private readonly clock: Clock,
    private readonly authentication: Authentication,
    private readonly signInUseCase: SignIn,
    private readonly signOutUseCase: SignOut,
    private readonly changeOwnPassword: ChangeOwnPassword,
  ) {}

  /** Opens a session and sets its cookie `panel_session`. */
  @Post()
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'signIn',
    summary: 'Iniciar sesión',
    permission: 'public',
    response: sessionSchema,
    errors: [errors.invalidCredentials, errors.tooManyAttempts, csrfFailed],
  })
  async signIn(
    @Body({ schema: signInSchema }) body: z.infer<typeof signInSchema>,
    @Ip() ip: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const token = await this.signInUseCase.execute({
      ...body,
      ip,
      userAgent: request.headers['user-agent'] ?? '',
      previousToken: request.cookies[SESSION_COOKIE],
    });
    const session = await this.authentication.session(token);
    if (!session) throw new Error('The session that was just opened is not there');
    setSessionCookie(reply, token, this.config.PUBLIC_URL);
    return this.view(session, token);
  }

  /** Who is signed in, with which permissions, and the CSRF token for changes. */
  @Get()
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readSession',
    summary: 'Sesión actual',
    permission: 'signed-in',
    response: sessionSchema,
    errors: [errors.sessionRequired],
  })
  read(@CurrentSession() session: SessionPrincipal, @Req() request: FastifyRequest): SessionView {
    return this.view(session, request.cookies[SESSION_COOKIE] ?? '');
  }

  @Delete()
  @Operation({
    id: 'signOut',
    summary: 'Cerrar la sesión',
    permission: 'signed-in',
    errors: [errors.sessionRequired],
  })
  async signOut(
    @CurrentSession() session: SessionPrincipal,
    @Ip() ip: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOutUseCase.execute(session, ip);
    setSessionCookie(reply, undefined, this.config.PUBLIC_URL);
  }

  /** Changes the own password; the caller's other sessions end. */
  @Put('password')
  @Operation({
    id: 'changeOwnPassword',
    summary: 'Cambiar la contraseña propia',
    permission: 'signed-in',
    errors: [errors.sessionRequired, errors.wrongCurrentPassword, errors.tooManyAttempts],
  })
  async changePassword(
    @Body({ schema: changePasswordSchema }) body: z.infer<typeof changePasswordSchema>,
    @CurrentSession() session: SessionPrincipal,
    @Ip() ip: string,
  ): Promise<void> {
    await this.changeOwnPassword.execute(session, body, ip);
  }

  private view(session: SessionPrincipal, token: string): SessionView {
    const { id, name, email, role, roleLabel, mustChangePassword, permissions } = session;
    return {
      user: { id, name, email, role, roleLabel, mustChangePassword },
      permissions: [...permissions].sort(),
      csrfToken: csrfTokenOf(token),
      today: this.clock.today(),
      demo: this.config.DEMO,
    };
  }
}

import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Ip,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { encodeCursor } from '../../platform/http/paging.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { requiredVersion, setEtag } from '../../platform/http/versions.js';
import { CreateUser } from '../application/create-user.js';
import { EditUser } from '../application/edit-user.js';
import { ListUsers } from '../application/list-users.js';
import { ResetPassword } from '../application/reset-password.js';
import { SetUserState } from '../application/set-user-state.js';
import { SignOutEverywhere } from '../application/sign-out-everywhere.js';
import * as errors from '../domain/errors.js';
import { newOneTimePassword } from '../domain/secrets.js';
import type { UserView } from '../domain/users.js';
import { readCursor } from './cursors.js';
import { pageQuerySchema } from './inputs.js';
import * as schemas from './users.schemas.js';

const cursorParts = z.tuple([z.string().regex(/^\P{Cc}*$/u), uuidSchema]);

/** The staff who may sign in. */
@ApiTags('users')
@Controller('api/access/users')
export class UsersController {
  constructor(
    private readonly users: ListUsers,
    private readonly createUser: CreateUser,
    private readonly editUser: EditUser,
    private readonly resetPassword: ResetPassword,
    private readonly setUserState: SetUserState,
    private readonly signOutEverywhere: SignOutEverywhere,
  ) {}

  /** Users in the order of their names. */
  @Get()
  @Operation({
    id: 'listUsers',
    summary: 'Usuarios',
    permission: 'users',
    response: schemas.userPageSchema,
  })
  async list(@Query({ schema: pageQuerySchema }) query: z.infer<typeof pageQuerySchema>) {
    const page = await this.users.execute(query.limit, readCursor(query.cursor, cursorParts));
    return {
      items: page.users,
      nextCursor: page.next ? encodeCursor(page.next) : null,
      total: { value: page.total, exact: true },
    };
  }

  @Get(':id')
  @Operation({
    id: 'readUser',
    summary: 'Un usuario',
    permission: 'users',
    response: schemas.userSchema,
    errors: [errors.userNotFound],
  })
  read(
    @Param('id', { schema: uuidSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserView> {
    return this.answer(id, reply);
  }

  /** Adds a user with a one-time password, to be changed at the first entry. */
  @Post()
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'createUser',
    summary: 'Crear un usuario',
    permission: 'users',
    status: 201,
    response: schemas.createdUserSchema,
    errors: [errors.emailTaken, errors.roleNotFound],
  })
  async create(
    @Body({ schema: schemas.createUserSchema }) body: z.infer<typeof schemas.createUserSchema>,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const oneTimePassword = newOneTimePassword();
    const user = { ...body, password: oneTimePassword, mustChangePassword: true };
    const id = await this.createUser.execute(user, { principal, ip });
    return { user: await this.answer(id, reply), oneTimePassword };
  }

  @Patch(':id')
  @Operation({
    id: 'editUser',
    summary: 'Cambiar el nombre o el rol de un usuario',
    permission: 'users',
    ifMatch: true,
    response: schemas.userSchema,
    errors: [errors.userNotFound, errors.roleNotFound, errors.lastAdministrator],
  })
  async edit(
    @Param('id', { schema: uuidSchema }) id: string,
    @Body({ schema: schemas.editUserSchema }) body: z.infer<typeof schemas.editUserSchema>,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserView> {
    await this.editUser.execute(id, requiredVersion(request), body, principal, ip);
    return this.answer(id, reply);
  }

  /** Gives a one-time password and ends the user's sessions. */
  @Post(':id/password-reset')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'resetUserPassword',
    summary: 'Restablecer la contraseña de un usuario',
    permission: 'users',
    response: schemas.resetPasswordSchema,
    errors: [errors.userNotFound],
  })
  async reset(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
  ) {
    return { oneTimePassword: await this.resetPassword.execute(id, principal, ip) };
  }

  /** The user's sessions end and no new one can be opened. */
  @Post(':id/disable')
  @Operation({
    id: 'disableUser',
    summary: 'Deshabilitar un usuario',
    permission: 'users',
    response: schemas.userSchema,
    errors: [errors.userNotFound, errors.lastAdministrator],
  })
  async disable(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserView> {
    await this.setUserState.execute(id, 'disabled', principal, ip);
    return this.answer(id, reply);
  }

  @Post(':id/enable')
  @Operation({
    id: 'enableUser',
    summary: 'Habilitar un usuario',
    permission: 'users',
    response: schemas.userSchema,
    errors: [errors.userNotFound],
  })
  async enable(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserView> {
    await this.setUserState.execute(id, 'active', principal, ip);
    return this.answer(id, reply);
  }

  @Delete(':id/sessions')
  @Operation({
    id: 'signUserOutEverywhere',
    summary: 'Cerrar todas las sesiones de un usuario',
    permission: 'users',
    errors: [errors.userNotFound],
  })
  async signOut(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
  ): Promise<void> {
    await this.signOutEverywhere.execute(id, principal, ip);
  }

  private async answer(id: string, reply: FastifyReply): Promise<UserView> {
    const user = await this.users.one(id);
    setEtag(reply, user.version);
    return user;
  }
}

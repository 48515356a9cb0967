import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Authentication } from './application/authentication.js';
import { ChangeOwnPassword } from './application/change-own-password.js';
import { CreateAdministrator } from './application/create-administrator.js';
import { CreateDemoUsers } from './application/create-demo-users.js';
import { CreateToken } from './application/create-token.js';
import { CreateUser } from './application/create-user.js';
import { EditRole } from './application/edit-role.js';
import { EditUser } from './application/edit-user.js';
import { ListTokens } from './application/list-tokens.js';
import { ListUsers } from './application/list-users.js';
import { PasswordHasher } from './application/password-hasher.js';
import { PrincipalCache } from './application/principal-cache.js';
import { ResetPassword } from './application/reset-password.js';
import { RevokeToken } from './application/revoke-token.js';
import { SetUserState } from './application/set-user-state.js';
import { SignInAttempts } from './application/sign-in-attempts.js';
import { SignIn } from './application/sign-in.js';
import { SignOutEverywhere } from './application/sign-out-everywhere.js';
import { SignOut } from './application/sign-out.js';
import { AuditModule } from './audit.module.js';
import { AccessGuard } from './http/access.guard.js';
import { RolesController } from './http/roles.controller.js';
import { SessionController } from './http/session.controller.js';
import { TokensController } from './http/tokens.controller.js';
import { UsersController } from './http/users.controller.js';
import { RolesModule } from './roles.module.js';

const identity = [Authentication, PrincipalCache, PasswordHasher, SignInAttempts];
const ownSession = [SignIn, SignOut, ChangeOwnPassword];
const users = [ListUsers, CreateUser, EditUser, ResetPassword, SetUserState, SignOutEverywhere];
const tokens = [ListTokens, CreateToken, RevokeToken];

/** The API's part: the guard before every endpoint of every domain, and the endpoints of this one. */
@Module({
  imports: [AuditModule, RolesModule],
  controllers: [SessionController, UsersController, RolesController, TokensController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    ...identity,
    ...ownSession,
    ...users,
    EditRole,
    ...tokens,
  ],
})
export class AccessApiModule {}

/** The command line's part: the first administrator and the demo users. */
@Module({
  imports: [AuditModule],
  providers: [PasswordHasher, CreateUser, CreateAdministrator, CreateDemoUsers],
  exports: [CreateAdministrator, CreateDemoUsers],
})
export class AccessCliModule {}

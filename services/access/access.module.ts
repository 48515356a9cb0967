import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Authentication } from './application/authentication.js';
import { ChangeOwnPassword } from './application/change-own-password.js';
import { PasswordHasher } from './application/password-hasher.js';
import { PrincipalCache } from './application/principal-cache.js';
import { SignInAttempts } from './application/sign-in-attempts.js';
import { SignIn } from './application/sign-in.js';
import { SignOut } from './application/sign-out.js';
import { AuditModule } from './audit.module.js';
import { AccessGuard } from './http/access.guard.js';
import { SessionController } from './http/session.controller.js';

/** The API's part: the guard before every endpoint of every domain, and the endpoints of this one. */
@Module({
  imports: [AuditModule],
  controllers: [SessionController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    Authentication,
    PrincipalCache,
    PasswordHasher,
    SignInAttempts,
    SignIn,
    SignOut,
    ChangeOwnPassword,
  ],
})
export class AccessApiModule {}

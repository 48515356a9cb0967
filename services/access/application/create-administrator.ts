import { Injectable } from '@nestjs/common';
import { ApplicationError, validationFailed } from '../../platform/http/errors.js';
import { passwordProblem } from '../domain/password-policy.js';
import { newOneTimePassword } from '../domain/secrets.js';
import { CreateUser } from './create-user.js';

const ADMINISTRATORS_ROLE = 'supervision';

/** Makes a user who may administer users: the first one of an installation, or one more when all are lost. */
@Injectable()
export class CreateAdministrator {
  constructor(private readonly createUser: CreateUser) {}

  /**
   * Without a password it makes a one-time one and gives it.
   * @throws `request.invalid` when the password breaks the policy, `access.email-taken`.
   */
  async execute(input: {
    email: string;
    name: string;
    password: string | undefined;
  }): Promise<{ oneTimePassword: string | undefined }> {
    const email = input.email.trim().toLowerCase();
    const problem = input.password === undefined ? undefined : passwordProblem(input.password, email);
    if (problem) throw new ApplicationError(validationFailed, problem.detail);
    const oneTimePassword = input.password === undefined ? newOneTimePassword() : undefined;
    await this.createUser.execute(
      {
        email,
        name: input.name.trim(),
        role: ADMINISTRATORS_ROLE,
        password: input.password ?? oneTimePassword ?? '',
        mustChangePassword: oneTimePassword !== undefined,
      },
      { principal: 'system', ip: null },
    );
    return { oneTimePassword };
  }
}

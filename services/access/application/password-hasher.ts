import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { newOneTimePassword } from '../domain/secrets.js';
import { normalizePassword } from '../domain/password-policy.js';

/** argon2id is the library's default algorithm; memory in KiB. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes passwords with argon2id, off the main thread. */
@Injectable()
export class PasswordHasher {
  private nobody?: Promise<string>;

  hash(password: string): Promise<string> {
    return hash(normalizePassword(password), COSTS);
  }

  /** Without a stored hash it does the same work and answers no, so that time does not tell whether a user exists. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    this.nobody ??= this.hash(newOneTimePassword());
    const matched = await verify(stored ?? (await this.nobody), normalizePassword(password));
    return matched && stored !== undefined;
  }
}

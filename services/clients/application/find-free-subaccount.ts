import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { accountNotFound } from '../domain/errors.js';
import { placesOf } from '../persistence/code-finder.js';

/** Finds the first free subaccount of an account, for the form of a new client. Nothing is reserved. */
@Injectable()
export class FindFreeSubaccount {
  constructor(private readonly database: Database) {}

  /** @throws `clients.account-not-found` */
  async execute(account: number) {
    const places = await placesOf(this.database, account);
    if (!places)
      throw new ApplicationError(accountNotFound, 'Revise el número, o registre una cuenta nueva.');
    return { account, firstCode: places.firstCode, subaccount: places.free };
  }
}

import { Injectable } from '@nestjs/common';
import { ServicesFacade } from '../../contracted-services/public.js';
import { Database } from '../../platform/database/database.js';

/** A renamed type may show its old name for this long; a burst of pages asks once. */
const KEEP_MILLISECONDS = 1000;

/** Names of the service types by id, as pages of the grid need them. */
@Injectable()
export class ServiceTypeNames {
  private known?: { names: Promise<ReadonlyMap<string, string>>; until: number };

  constructor(
    private readonly database: Database,
    private readonly services: ServicesFacade,
  ) {}

  async read(): Promise<ReadonlyMap<string, string>> {
    // The machine's own clock: this is about elapsed time, not about a business day.
    if (!this.known || this.known.until < Date.now()) {
      this.known = { names: this.load(), until: Date.now() + KEEP_MILLISECONDS };
    }
    const { names } = this.known;
    try {
      return await names;
    } catch (error) {
      this.known = undefined;
      throw error;
    }
  }

  private async load(): Promise<ReadonlyMap<string, string>> {
    const types = await this.services.serviceTypes(this.database);
    return new Map(types.map((type) => [type.id, type.name]));
  }
}

import { Injectable } from '@nestjs/common';
import { Transactor } from '../../platform/database/transactor.js';
import { cuitDigits } from '../../platform/formats/cuit.js';
import { type Duplicate, findDuplicates } from '../persistence/duplicate-finder.js';

/** Finds the clients that a document or a name may already belong to. It warns and never blocks: branches share a CUIT. */
@Injectable()
export class FindDuplicates {
  constructor(private readonly transactor: Transactor) {}

  execute({
    document,
    name,
    except,
  }: {
    document?: string;
    name?: string;
    except?: string;
  }): Promise<Duplicate[]> {
    const sought = {
      document: document ? cuitDigits(document) : null,
      name: name ?? null,
      except: except ?? null,
    };
    return this.transactor.run((tx) => findDuplicates(tx, sought));
  }
}

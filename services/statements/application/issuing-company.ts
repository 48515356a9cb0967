import { Injectable } from '@nestjs/common';
import { CompanyFacade, type CompanyProfile } from '../../company/public.js';
import type { Queryable } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { companyMissing } from '../domain/errors.js';
import type { StatementIssuer } from '../domain/snapshot.js';

/** The company as a statement names it, and what it writes to whom receives one. */
export interface IssuingCompany {
  readonly issuer: StatementIssuer;
  readonly logo: Buffer | null;
  readonly cover: CompanyProfile['statementCover'];
}

/** Whoever issues: without its profile there is no statement, for it would have no letterhead and no bank account. */
@Injectable()
export class IssuingCompanies {
  constructor(private readonly company: CompanyFacade) {}

  /** @throws statements.company-missing */
  async require(q: Queryable): Promise<IssuingCompany> {
    const profile = await this.company.profile(q);
    if (!profile) {
      throw new ApplicationError(
        companyMissing,
        'Cargue los datos de la empresa en Configuración › Empresa e intente de nuevo.',
      );
    }
    const { letterhead, statementCover: cover } = profile;
    return { issuer: issuerOf(profile), logo: letterhead.logo?.bytes ?? null, cover };
  }
}

function issuerOf(profile: CompanyProfile): StatementIssuer {
  const { legalName, tradeName, cuit, ivaCondition, grossIncomeNumber, activityStart, address } = profile;
  const { collections, bankAccounts, payment, letterhead } = profile;
  const { logo, accent } = letterhead;
  return {
    legalName,
    tradeName,
    cuit,
    ivaCondition,
    grossIncomeNumber,
    activityStart,
    address,
    collections,
    bankAccounts,
    payment,
    accent,
    logo: logo && { type: logo.type, sha256: logo.sha256 },
  };
}

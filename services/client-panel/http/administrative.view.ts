import type { AdministrativeFacts } from '../../accounts/public.js';
import type { AdministrativeData } from '../application/read-administrative-data.js';
import type { AdministrativeView } from './administrative.schemas.js';

/** Datos administrativos as the API answers them; amounts only with `figures`. */
export function administrativeView(data: AdministrativeData, figures: boolean): AdministrativeView {
  const { client, situation, serviceTypes, credit, latestContacts, contactsCount } = data;
  return {
    code: client.code,
    version: client.version,
    legalName: client.legalName,
    tradeName: client.tradeName,
    situation,
    documentType: client.documentType,
    documentNumber: client.documentNumber,
    contributorType: client.contributorType,
    address: {
      street: client.street,
      streetNumber: client.streetNumber,
      floor: client.floor,
      apartment: client.apartment,
      city: client.city,
      postalCode: client.postalCode,
      province: client.province,
      country: client.country,
    },
    phones: client.phones,
    emails: client.emails,
    branch: client.branch,
    salesperson: client.salesperson,
    industry: client.industry,
    registeredOn: client.registeredOn,
    cancelledOn: client.cancelledOn,
    cancellationReason: client.cancellationReason,
    notes: client.notes,
    observations: client.observations,
    origin: client.origin,
    externalId: client.externalId,
    dataAsOf: client.dataAsOf?.toISOString() ?? null,
    serviceTypes,
    credit: credit && creditView(credit, figures),
    latestContacts: latestContacts?.map((contact) => ({
      ...contact,
      occurredAt: contact.occurredAt.toISOString(),
    })),
    contactsCount,
  };
}

function creditView(credit: AdministrativeFacts, figures: boolean): AdministrativeView['credit'] {
  const { limit, smallDebts: _, ...conditions } = credit.creditProfile;
  const { override } = credit;
  return {
    state: credit.creditState,
    ruleState: credit.ruleState,
    override: override && {
      reason: override.reason,
      grantedBy: override.grantedBy,
      expiresOn: override.expiresOn,
    },
    daysOverdue: credit.daysOverdue,
    reasons: credit.reasons.map(({ code, state, text, plainText }) => ({
      code,
      state,
      text: figures ? text : plainText,
    })),
    ...(figures
      ? { balances: credit.balances, overdue: credit.overdue, onAccount: credit.onAccount, limit }
      : {}),
    ...conditions,
  };
}

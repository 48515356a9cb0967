import { contributorTypeName, documentName, formatDay, formatDocument, formatPhone } from '@panel/mfe-kit';
import { addressLine } from './address';
import type { Client } from './api';
import { TEXTS } from './texts';

export interface Fact {
  label: string;
  text: string;
}

/** What is known of the client, in the order it is read out on the phone; unknown facts are left out. */
export function factsOf(client: Client): Fact[] {
  const { facts } = TEXTS;
  const all: Fact[] = [
    { label: facts.tradeName, text: client.tradeName === client.legalName ? '' : client.tradeName },
    { label: facts.address, text: addressLine(client.address) },
    { label: facts.phones, text: client.phones.map(formatPhone).join(' · ') },
    { label: facts.emails, text: client.emails.join(' · ') },
    { label: facts.salesperson, text: client.salesperson ?? '' },
    { label: facts.branch, text: client.branch ?? '' },
    { label: facts.industry, text: client.industry ?? '' },
    { label: facts.registeredOn, text: client.registeredOn ? formatDay(client.registeredOn) : '' },
    {
      label: facts.cancelledOn,
      text: client.cancelledOn ? TEXTS.cancelled(client.cancelledOn, client.cancellationReason) : '',
    },
    { label: facts.services, text: client.serviceTypes.join(' · ') },
    { label: facts.notes, text: client.notes ?? '' },
  ];
  return all.filter((fact) => fact.text !== '');
}

/** `IVA Responsable Inscripto · CUIT 30-71234567-1`. */
export function taxLine(client: Client): string {
  const { contributorType, documentType, documentNumber } = client;
  return [
    contributorType === null ? '' : contributorTypeName(contributorType),
    documentType === null || documentNumber === null
      ? ''
      : `${documentName(documentType)} ${formatDocument(documentType, documentNumber)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

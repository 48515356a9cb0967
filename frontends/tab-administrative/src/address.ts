import { provinceName } from '@panel/mfe-kit';
import type { Client } from './api';

/** `Av. Corrientes 1234, piso 5, depto. B, C1043AAZ Rosario, Santa Fe`; what is not known is left out. */
export function addressLine(address: Client['address']): string {
  const { street, streetNumber, floor, apartment, city, postalCode, province, country } = address;
  return [
    joined(street, streetNumber),
    floor && `piso ${floor}`,
    apartment && `depto. ${apartment}`,
    joined(postalCode, city),
    provinceName(province),
    // Inside the country nobody writes its name.
    isArgentina(country) ? '' : country,
  ]
    .filter(Boolean)
    .join(', ');
}

function joined(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(' ');
}

function isArgentina(country: string | null): boolean {
  return country === null || /^(ar|arg|argentina|200)$/i.test(country.trim());
}

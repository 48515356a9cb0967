import addressparser from 'nodemailer/lib/addressparser';
import { ConfigurationError } from '../../platform/config/config.js';
import { isMailAddress } from '../domain/recipient.js';

/**
 * Reads MAIL_FROM: `Name <address>` or an address alone.
 * @throws ConfigurationError naming MAIL_FROM, never its value
 */
export function parseSender(text: string): { name: string; address: string } {
  const [sender, ...others] = addressparser(text, { flatten: true });
  if (!sender?.address || others.length > 0 || !isMailAddress(sender.address)) {
    throw new ConfigurationError(['MAIL_FROM']);
  }
  return { name: sender.name ?? '', address: sender.address };
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

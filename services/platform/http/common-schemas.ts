import { z } from 'zod';

/** A client's public code: account (6 digits), dash, subaccount (2 digits). */
export const clientCodeSchema = z.string().regex(/^\d{6}-\d{2}$/);
export const daySchema = z.iso.date();
export const instantSchema = z.iso.datetime();
export const uuidSchema = z.uuid();

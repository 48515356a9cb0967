import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { apiSchema, ConfigurationError, loadConfig, mailWorkerSchema, workerSchema } from './config.js';

const minimal = { DATABASE_URL: 'postgres://localhost/panel' };

describe('configuration', () => {
  it('names the wrong variables and never shows a value', () => {
    const load = () => loadConfig('api', { DATABASE_URL: 'mysql://secret-password@host', PORT: 'eighty' });
    expect(load).toThrow(ConfigurationError);
    expect(load).toThrow(/DATABASE_URL, PORT/);
    expect(load).not.toThrow(/secret-password|eighty/);
  });

  it('treats an empty variable as absent and freezes what it read', () => {
    const config = loadConfig('api', { ...minimal, PORT: '', REDIS_URL: '' });
    expect(config.PORT).toBe(8080);
    expect(config.REDIS_URL).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('refuses a shifted clock in production, except in a demo', () => {
    expect(() => loadConfig('worker', { ...minimal, CLOCK_OFFSET: '+1d' })).toThrow('CLOCK_OFFSET');
    expect(loadConfig('worker', { ...minimal, CLOCK_OFFSET: '+1d', DEMO: '1' }).CLOCK_OFFSET).toBe('+1d');
  });

  it('has an .env.example with exactly its variables', () => {
    const example = readFileSync(resolve(import.meta.dirname, '../../../.env.example'), 'utf8');
    const documented = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    // Read by `npm start` and `npm test`, not by a process.
    const ofTheSupervisor = ['DATA_DIR'];
    const known = [apiSchema, workerSchema, mailWorkerSchema].flatMap((schema) => Object.keys(schema.shape));
    expect([...new Set(documented)].sort()).toEqual([...new Set([...known, ...ofTheSupervisor])].sort());
  });
});

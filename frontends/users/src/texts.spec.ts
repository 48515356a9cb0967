import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { PERMISSION_GROUPS, permissionLabels } from './texts';

interface Contract {
  components: { schemas: { CreateTokenRequest: { properties: { scopes: { items: { enum: string[] } } } } } };
}

const file = join(__dirname, '../../../shared/contracts/openapi/access.json');
const contract = JSON.parse(readFileSync(file, 'utf8')) as Contract;
const permissions = contract.components.schemas.CreateTokenRequest.properties.scopes.items.enum;

it('every permission of the contract can be chosen, once, under a name of its own', () => {
  const offered = PERMISSION_GROUPS.flatMap((group) => Object.keys(group.permissions));
  expect([...offered].sort()).toEqual([...permissions].sort());
  expect(new Set(permissionLabels(permissions)).size).toBe(permissions.length);
});

it('a permission that is newer than the screen keeps its own name', () => {
  expect(permissionLabels(['future.read', 'clients.read'])).toEqual(['Ver clientes', 'future.read']);
});

export interface UserView {
  id: string;
  email: string;
  name: string;
  role: string;
  roleLabel: string;
  state: 'active' | 'disabled';
  /** The password was chosen by somebody else. */
  mustChangePassword: boolean;
  lastAccessAt: Date | null;
  openSessions: number;
  version: number;
}

export interface RoleView {
  key: string;
  /** Spanish name. */
  label: string;
  permissions: string[];
  version: number;
}

export interface TokenView {
  id: string;
  name: string;
  scopes: string[];
  /** Last Buenos Aires day on which it works; null: no end. */
  expiresOn: string | null;
  state: 'active' | 'expired' | 'revoked';
  createdAt: Date;
  /** Name of the person who made it. */
  createdBy: string | null;
  lastUsedAt: Date | null;
}

/** Who is working, what they may do, and the calendar day in Buenos Aires. */
export interface Session {
  user: {
    id: string;
    name: string;
    email: string;
    role: string;
    roleLabel: string;
    /** Nothing but a new password is accepted until the person has chosen one. */
    mustChangePassword?: boolean;
  };
  permissions: readonly string[];
  /** Sent back as `X-CSRF-Token` with every write. */
  csrfToken: string;
  /** `yyyy-mm-dd` in America/Argentina/Buenos_Aires: the day that every business rule counts from. */
  today: string;
  /** The installation runs on invented data. */
  demo: boolean;
}

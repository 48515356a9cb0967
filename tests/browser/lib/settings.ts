/** The running system that the test command hands over; see infra/README.md. */
export const settings = {
  panelUrl: required('PANEL_URL'),
  mailboxUrl: required('MAILBOX_URL'),
  chromium: required('CHROMIUM'),
};

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: browser tests are run by \`npm test -- browser\``);
  return value;
}

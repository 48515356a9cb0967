import { observations } from '../../platform/bulk/row-set.js';
import { documentMarks } from './bulk/document-marks.js';
import { malformedEmail } from './bulk/email-mark.js';

/** The marks of the rules that a client's row `r` breaks, as a list in SQL. */
export function clientMarks(r: string): string {
  return observations({
    ...documentMarks(r),
    'province-unknown': `${r}.province not between 0 and 24 or ${r}.province = 15`,
    'cancelled-before-registered': `${r}.cancelled_on < ${r}.registered_on`,
    'email-malformed': malformedEmail(`${r}.emails`),
  });
}

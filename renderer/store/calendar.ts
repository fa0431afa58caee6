/** Working days as the program knows them: the built-in arrangements; years entered by the user come with the deadline settings. */
import { makeCalendar } from '../../shared/rules/workdays';

export const calendar = makeCalendar();

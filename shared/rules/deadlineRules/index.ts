/** All deadline rules of the handbook §4.1, by part. The rules the program adds of its own are marked confidence custom. */
import type { DeadlineRule } from '../deadlines';
import { APPOINTMENT_RULES } from './appointments';
import { ASSESSMENT_RULES } from './assessment';
import { AUDIT_RULES } from './audits';
import { EDUCATION_RULES } from './education';
import { MATTER_RULES } from './matters';
import { REPORT_RULES } from './reports';

export const OWED_RULES: readonly DeadlineRule[] = [
  ...EDUCATION_RULES,
  ...ASSESSMENT_RULES,
  ...REPORT_RULES,
  ...AUDIT_RULES,
  ...MATTER_RULES,
  ...APPOINTMENT_RULES,
];

/** 安澜市: an invented city whose records of 2005–2007 give all 18 figures of the source article and the balances 7 and 47. Loaded and removed as one batch. */
import type { RowSource, Window } from '../indicators/define';
import type { AnyRow, RecordRef } from '../records/define';
import type { Names } from '../records/kinds/format';
import type { RecordTypeId } from '../records/registry';
import { makeCertificates, makeFilings } from './abroad';
import { makeActivities } from './activities';
import { makeAnnualAssessments } from './annualAssessments';
import { makeSpecialAssessments, makeTrackingAssessments } from './assessments';
import { auditOf, makeAudits } from './audits';
import { makeCadres } from './cadres';
import { makeClasses } from './classes';
import { makeCommendations } from './commendations';
import { makeDemocraticMeetings } from './democraticMeetings';
import { decisionAbout, makeDisciplines } from './disciplines';
import { makeHeartTalks } from './heartTalks';
import { makeInfos } from './infos';
import { makeInquiries } from './inquiries';
import { makeJointMeetings } from './jointMeetings';
import { makeLectures } from './lectures';
import { makePeriodicTasks } from './periodicTasks';
import { makePersonalMatters } from './personalMatters';
import { makeProcedures } from './procedures';
import { makeRectifications } from './rectifications';
import { makeReports, reportAbout } from './reports';
import { makeSecondments } from './secondments';
import { makeSchemes, makeTeamAssessments } from './teamAssessments';
import { makeTrips } from './trips';
import { makeUnits } from './units';
import { makeVettings } from './vettings';
import { makeWarnings } from './warnings';
import { makeZeroReports } from './zeroReports';

export { SAMPLE_BATCH } from './make';
export { OFFICE } from './office';

export const SAMPLE_CITY = '安澜市';
/** The three years the sample tells of. */
export const SAMPLE_WINDOW: Window = { from: '2005-01-01', to: '2007-12-31' };

/** All rows by record type id, entities first; new objects at every call, always the same content. */
export const sampleRows = (): ReadonlyMap<RecordTypeId, AnyRow[]> => {
  const units = makeUnits();
  const cadres = makeCadres(units);
  const inquiries = makeInquiries(cadres);
  const annual = makeAnnualAssessments(cadres);
  const warnings = makeWarnings(cadres, ({ source, who, fromInquiry, day }, person): RecordRef | null => {
    if (source === 'verification') return reportAbout(who);
    if (source === 'audit') return auditOf(person.post);
    if (source === 'annualAssessment') return annual.of(person.id, String(Number(day.slice(0, 4)) - 1));
    const id = fromInquiry ? inquiries.ofCadre(person.id) : undefined;
    return id === undefined ? null : { type: 'inquiry', id };
  });
  const funds = new Set(units.rows.filter((u) => u.managesFunds === true).map((u) => u.id));
  const tracking = makeTrackingAssessments(cadres, units);
  const special = makeSpecialAssessments(cadres, units);
  const procedures = makeProcedures(units);
  const meetings = makeDemocraticMeetings(cadres, units);
  const { reminders, admonitions } = warnings;
  const rows = new Map<RecordTypeId, AnyRow[]>([
    ['unit', units.rows],
    ['cadre', cadres.rows],
    ['trainingClass', makeClasses(cadres)],
    ['lecture', makeLectures(cadres)],
    ['secondment', makeSecondments(cadres)],
    ['themeActivity', makeActivities(cadres, units)],
    ['heartTalk', makeHeartTalks(cadres, units)],
    ['reminder', reminders],
    ['admonition', admonitions],
    ['inquiry', inquiries.rows],
    ['rectification', makeRectifications(cadres, units, { meetings, reminders, admonitions, procedures })],
    ['specialAssessment', special],
    ['assessmentScheme', makeSchemes(cadres)],
    ['trackingAssessment', tracking],
    ['teamAssessment', makeTeamAssessments(cadres, units, tracking)],
    ['annualAssessment', annual.rows],
    ['commendation', makeCommendations(cadres, annual, { tracking, special })],
    ['procedureRules', procedures],
    ['democraticMeeting', meetings.rows],
    ['audit', makeAudits(cadres, (p) => funds.has(p.unitId))],
    ['report', makeReports(cadres, units, (v, who) => warnings.measureOf('verification', who.id) ?? decisionAbout(v.who[0] ?? ''))],
    ['supervisionInfo', makeInfos(cadres)],
    ['exitReview', makeTrips(cadres)],
    ['certificate', makeCertificates(cadres)],
    ['exitFiling', makeFilings(cadres)],
    ['personalMatters', makePersonalMatters(cadres)],
    ['jointMeeting', makeJointMeetings(cadres, units)],
    ['zeroReport', makeZeroReports(cadres, units)],
    ['discipline', makeDisciplines(cadres)],
    ['periodicTask', makePeriodicTasks(cadres, units)],
  ]);
  // looks at all the others
  return rows.set('vetting', makeVettings(cadres, rows));
};
/** Rows as a source for indicators and papers. */
export const rowSource = (rows: ReadonlyMap<string, readonly AnyRow[]>): RowSource => ({ rows: (type) => rows.get(type) ?? [] });

/** Names of the cadres, units and records in the rows; ids that are not there stay visible. */
export const namesOf = (rows: ReadonlyMap<string, readonly AnyRow[]>): Names => {
  const index = (type: string, field: string): ReadonlyMap<string, string> => new Map((rows.get(type) ?? []).map((r) => [r.id, String(r[field])]));
  const [cadres, units] = [index('cadre', 'name'), index('unit', 'name')];
  const numbers = new Map([...rows.values()].flat().map((r) => [r.id, r.no]));
  return { cadre: (id) => cadres.get(id) ?? id, unit: (id) => units.get(id) ?? id, record: (r) => numbers.get(r.id) ?? r.id };
};

/** All papers, and what is derived from having them: by id, by record type, several in one file. */
import type { RecordTypeId } from '../../records/registry';
import type { DocumentModel, DocumentSection } from '../model';
import { admonitionLedger } from './admonitionLedger';
import { admonitionLetter } from './admonitionLetter';
import { appointmentForm } from './appointmentForm';
import { annualAssessmentForm, teamAssessmentForm } from './assessmentForms';
import { auditEntrustment } from './auditEntrustment';
import { auditUse } from './auditUse';
import { cadreDossier, cadrePortrait } from './cadreDossier';
import { cadreRoster } from './cadreRoster';
import { caseContents, caseCover } from './caseFile';
import { commendationForm } from './commendationForm';
import type { PaperDef } from './define';
import { deliveryReceipt } from './deliveryReceipt';
import { exitReviewForm } from './exitReviewForm';
import { figureTablePaper } from './figureTable';
import { heartTalkPlan, heartTalkRecord } from './heartTalkPapers';
import { inquiryNotice } from './inquiryNotice';
import { inquiryReview } from './inquiryReview';
import { jointMeetingPack } from './jointMeetingPack';
import { admonitionApproval, reminderApproval } from './measureApproval';
import { meetingMinutes } from './meetingMinutes';
import { rectificationList } from './rectificationList';
import { rectificationNotice } from './rectificationNotice';
import { rectificationSignOff } from './rectificationSignOff';
import { certificateBook, procedureRulesStatus, trainingRoll } from './registers';
import { reminderLetter } from './reminderLetter';
import { reportHandling } from './reportHandling';
import { reportRegistration, reportTransfer } from './reportRegistration';
import { admonitionTalk, reminderTalk } from './talkRecords';
import { unitReport } from './unitReport';
import { verificationReport } from './verificationReport';
import { vettingForm, vettingTable } from './vettingForm';
import { zeroReportForm } from './zeroReportForm';

/** In the order of the handbook's list of forms. Adding a paper is one line here. */
export const papers: readonly PaperDef[] = [
  inquiryNotice,
  reminderLetter,
  admonitionLetter,
  deliveryReceipt,
  rectificationNotice,
  verificationReport,
  auditEntrustment,
  meetingMinutes,
  appointmentForm,
  cadreRoster,
  zeroReportForm,
  rectificationList,
  vettingForm,
  vettingTable,
  figureTablePaper,
  cadreDossier,
  cadrePortrait,
  unitReport,
  jointMeetingPack,
  reminderApproval,
  reminderTalk,
  admonitionApproval,
  admonitionTalk,
  admonitionLedger,
  heartTalkRecord,
  heartTalkPlan,
  inquiryReview,
  rectificationSignOff,
  reportRegistration,
  reportTransfer,
  reportHandling,
  auditUse,
  annualAssessmentForm,
  teamAssessmentForm,
  exitReviewForm,
  commendationForm,
  caseContents,
  caseCover,
  trainingRoll,
  certificateBook,
  procedureRulesStatus,
];

const byId = new Map(papers.map((p) => [p.id, p]));
if (byId.size !== papers.length) throw new Error('two papers have one id');
export const paperById = (id: string): PaperDef | undefined => byId.get(id);
/** Papers that can be printed from records of a type. */
export const papersOf = (type: RecordTypeId): readonly PaperDef[] => papers.filter((p) => p.of.includes(type));

/**
 * Several papers in one file: each begins on a new page, with page numbers of its own. 第×页 共×页 counts the pages of the file, so
 * joined papers say 第×页 only.
 */
export const joinPapers = (documents: readonly DocumentModel[], fileName: string): DocumentModel => ({
  fileName,
  title: fileName,
  sections: documents.flatMap((d) =>
    d.sections.map(
      (s, i): DocumentSection => ({
        ...s,
        ...(i === 0 ? { restart: true as const } : {}),
        ...(s.page === 'form' && (s.numbers ?? 'count') === 'count' ? { numbers: 'page' as const } : {}),
      }),
    ),
  ),
});

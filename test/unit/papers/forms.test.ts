/** F02–F06, F08, F10, F13, F14, F20, F22, F24 and the registers: the facts of the record stand on the form; nothing is lost of the longest texts. */
import { describe, expect, it } from 'vitest';
import { printWord, textOfDocument } from '../../../main/core/word';
import { documentSchema } from '../../../shared/contract/documentSchema';
import { placeForm } from '../../../shared/documents/formGrid';
import type { DocumentModel } from '../../../shared/documents/model';
import { admonitionLedger } from '../../../shared/documents/papers/admonitionLedger';
import { annualAssessmentForm, teamAssessmentForm } from '../../../shared/documents/papers/assessmentForms';
import { auditUse } from '../../../shared/documents/papers/auditUse';
import { caseContents, caseCover } from '../../../shared/documents/papers/caseFile';
import { commendationForm } from '../../../shared/documents/papers/commendationForm';
import type { PaperChoices, PaperContext, PaperDef } from '../../../shared/documents/papers/define';
import { exitReviewForm } from '../../../shared/documents/papers/exitReviewForm';
import { itemLines } from '../../../shared/documents/papers/formParts';
import { heartTalkPlan, heartTalkRecord } from '../../../shared/documents/papers/heartTalkPapers';
import { papers } from '../../../shared/documents/papers/index';
import { inquiryReview } from '../../../shared/documents/papers/inquiryReview';
import { admonitionApproval, reminderApproval } from '../../../shared/documents/papers/measureApproval';
import { rectificationSignOff } from '../../../shared/documents/papers/rectificationSignOff';
import { certificateBook, procedureRulesStatus, trainingRoll } from '../../../shared/documents/papers/registers';
import { reportHandling } from '../../../shared/documents/papers/reportHandling';
import { reportRegistration, reportTransfer } from '../../../shared/documents/papers/reportRegistration';
import { admonitionTalk, reminderTalk } from '../../../shared/documents/papers/talkRecords';
import type { AnyRow } from '../../../shared/records/define';
import { effectsOfCadre } from '../../../shared/rules/effectSources';
import { bare, cadreAt, contextOf, found, live, longest, nameAt } from './formRows';
import { context, rows } from './formSamples';

const MINE: readonly PaperDef[] = [
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
const model = (paper: PaperDef, list: readonly AnyRow[], ctx: PaperContext = context, choices: PaperChoices = {}): DocumentModel =>
  documentSchema.parse(paper.make(list, ctx, choices)) as DocumentModel;
const text = (paper: PaperDef, list: readonly AnyRow[], ctx: PaperContext = context, choices: PaperChoices = {}): string =>
  textOfDocument(model(paper, list, ctx, choices)).join('\n');
const SUBJECT = nameAt(0);
const table = (m: DocumentModel): readonly (readonly string[])[] => {
  const block = m.sections[0]?.blocks.find((b) => b.kind === 'table');
  if (!block) throw new Error('no table');
  return block.rows;
};

describe('呈批表 (F02, F03)', () => {
  it('has the person, the problems, the ticked mode and the opinions with their days', () => {
    const said = text(reminderApproval, [rows.reminder]);
    for (const part of ['提醒谈话呈批表', '中共党员', '年度考核', '■谈话　□书面', '陶庆云　市委组织部副部长', '2026年2月12日', '建议人：李某某'])
      expect(said).toContain(part);
    expect(said).toContain(String(rows.reminder.problems));
    for (const key of ['handlerOpinion', 'deputyOpinion', 'ministerOpinion']) expect(said).toContain(String(rows.reminder[key]));
    expect(said).toContain('年　　月　　日');
  });
  it('诫勉 also has its ground and the approval of the city leader', () => {
    const said = text(admonitionApproval, [rows.admonition]);
    expect(said).toContain('（三）不认真履行职责，给工作造成一定损失\n《关于组织人事部门');
    expect(said).toContain('市委主要\n领导审定\n意　　见');
    expect(said).toContain('2026年2月25日');
    expect(text(reminderApproval, [rows.reminder])).not.toContain('市委主要');
  });
});
describe('谈话记录 (F02, F03)', () => {
  it('repeats a head with room for the signature, and is refused for a written measure', () => {
    const m = model(reminderTalk, [rows.reminder]);
    const form = m.sections[0]?.blocks.find((b) => b.kind === 'form');
    expect(form?.headRows).toBe(1);
    expect(form?.rows[0]?.cells.map((c) => c.text)).toContain('对象签字\n（每页）');
    expect(textOfDocument(m).join('\n')).toContain('以上记录我已看过，与谈话内容一致。');
    expect(textOfDocument(m).join('\n')).toContain('2026年3月2日下午3时');
    expect(reminderTalk.refuses?.({ ...rows.reminder, mode: 'written' }, context)).toMatch(/书面/);
    expect(text(admonitionTalk, [rows.admonition])).toContain('诫勉事由');
  });
});
describe('诫勉台账 (F03)', () => {
  it('computes the end of the 影响期 by the rules in force, an entered one holds', () => {
    const row: AnyRow = { ...rows.admonition, effectTo: null };
    const end = effectsOfCadre(String(row.cadre), (t) => (t === 'admonition' ? [row] : []), { rules: context.rules })[0]?.to;
    expect(end).toBe('2026-09-01');
    expect(table(model(admonitionLedger, [row]))[0]).toContain('2026.\n09.01');
    const year = { ...context, rules: context.rules.map((r) => (r.id === 'YX.jm' ? { ...r, amount: 12 } : r)) };
    expect(table(model(admonitionLedger, [row], year))[0]).toContain('2027.\n03.01');
    expect(table(model(admonitionLedger, [{ ...row, effectTo: '2026-12-31' }]))[0]).toContain('2026.\n12.31');
    expect(table(model(admonitionLedger, live('admonition')))).toHaveLength(live('admonition').length);
    expect(model(admonitionLedger, [row]).sections[0]?.orientation).toBe('landscape');
  });
});
describe('谈心谈话 (F04, F05)', () => {
  it('looks unlike the measures and never speaks of clues, approvals or how the person was judged', () => {
    const row: AnyRow = { ...rows.heartTalk, mood: 'attention' };
    const said = text(heartTalkRecord, [row]);
    for (const never of ['线索', '审批', '审定', '需关注', '呈批']) expect(said).not.toContain(never);
    expect(said).toContain('■定期');
    const [opinion] = row.opinions as readonly { text: string }[];
    expect(said).toContain(opinion?.text.replace(/。$/, ''));
    const form = model(heartTalkRecord, [row]).sections[0]?.blocks.find((b) => b.kind === 'form');
    expect(form?.labelFace).toBe('song');
  });
  it('the plan lists who talks to whom, when and how far it is', () => {
    const list = live('heartTalk').slice(0, 4);
    const out = table(model(heartTalkPlan, list));
    expect(out.map((r) => r[1]?.replaceAll('　', ''))).toEqual(list.map((r) => context.names.cadre(String(r.cadre))));
    expect(out[0]?.at(-1)).toMatch(/办结|已谈/);
  });
});
describe('函询回复审核表 (F06)', () => {
  it('sets each answer beside its question, says whether it was late, and leaves the opinions to the hand', () => {
    const row = { ...rows.inquiry, handlerOpinion: '发函时的意见' };
    const said = text(inquiryReview, [row]);
    expect(said).toMatch(/违规兼职[^\n]*\n没有兼职取酬。\n■说清楚/);
    expect(said).toContain('■需核实');
    expect(said).toContain('■是　□否（逾期');
    expect(said).toContain('■采信了结');
    expect(said).not.toContain('发函时的意见');
    expect(text(inquiryReview, [{ ...row, extensionTo: '2026-01-30' }])).toContain('□是　■否');
    expect(inquiryReview.refuses?.(bare('inquiry'), context)).toMatch(/函询问题/);
  });
});
describe('整改销号单 (F08)', () => {
  it('has each item with its evidence and the day it was signed off', () => {
    const said = text(rectificationSignOff, [rows.rectification]);
    for (const part of ['专项资金拨付不及时', '拨付凭证.pdf', '2026.04.20', '完成\n2026.04.12', '■实地', `整改对象：${SUBJECT}`])
      expect(said).toContain(part);
    expect(rectificationSignOff.refuses?.(bare('rectification'), context)).toMatch(/整改事项/);
  });
});
describe('举报件办理单 (F10)', () => {
  it('puts each instruction where its leader stands and ticks the way', () => {
    const said = text(reportHandling, [rows.report]);
    expect(said).toContain('■举核字');
    expect(said).toContain('□存查');
    expect(said).toMatch(/分管部长\n批　　示\n陶庆云：同意，请抓紧查核。（2026年2月10日）/);
    expect(said).toMatch(/部长批示\n韩某某：同意。/);
    expect(said).toMatch(/市委领导\n批　　示\n郑某某：依规查清。/);
    expect(said).toContain(`${SUBJECT}：提醒谈话（2026年4月2日），限期整改`);
    expect(text(reportHandling, [{ ...rows.report, mode: 'filed' }])).toContain('■存查');
  });
});
describe('审计结果运用情况表 (F13)', () => {
  it('has problem, amount with two decimals and liability, and what followed', () => {
    const row = found('audit', (r) => Array.isArray(r.problems) && r.problems.length > 0);
    const [cells] = table(model(auditUse, [row]));
    expect(cells?.[5]).toMatch(/\d+\.\d\d万元/);
    expect(cells?.[4]?.replace('\n', '')).toContain(String(row.reportNo));
  });
});
describe('年度考核登记表 (F14)', () => {
  it('two pages: facts first, then the opinions and the grade', () => {
    const m = model(annualAssessmentForm, [rows.annualAssessment]);
    expect(m.sections[0]?.blocks.map((b) => b.kind)).toEqual(['formTitle', 'formLine', 'form', 'pageBreak', 'form']);
    const said = textOfDocument(m).join('\n');
    for (const part of ['2025年度', '主持全面工作', '建议评为称职等次', '确定考核等次：称职']) expect(said).toContain(part);
    const none = text(annualAssessmentForm, [{ ...rows.annualAssessment, grade: 'none', ungradedReason: 'leave' }]);
    expect(none).toContain('未定等次：病事假');
    expect(none).not.toContain('确定考核等次');
  });
  it('the version for teams has the votes', () => {
    const said = text(teamAssessmentForm, [rows.teamAssessment]);
    expect(said).toContain('60\n60\n59\n40\n15\n3\n1\n67.8%');
    expect(said).toContain('■优秀　□良好');
  });
});
describe('出国（境）审查表 (F20) and 拟表彰对象审核表 (F22)', () => {
  it('print what the ledger holds against the person, by the purpose of each', () => {
    for (const [paper, row] of [
      [exitReviewForm, rows.exitReview],
      [commendationForm, rows.commendation],
    ] as const) {
      const said = text(paper, [row]);
      expect(said).toContain('经核查本台账记录（2026年3月1日），有下列2项：');
      expect(said).toMatch(/1\.〔否决〕诫勉影响期（JM-2026-0002）/);
      expect(said).toMatch(/2\.〔暂缓〕组织函询（HX-2026-0003）/);
    }
    expect(text(exitReviewForm, [rows.exitReview], contextOf())).toMatch(/没有发现需要说明的情形|有下列/);
  });
  it('审查表 lists earlier trips of three years and the family', () => {
    const said = text(exitReviewForm, [rows.exitReview]);
    expect(said).toContain('2024年7月2日至2024年7月9日因私赴新加坡');
    expect(text(exitReviewForm, [{ ...rows.exitReview, departDate: '2029-01-01' }])).not.toContain('新加坡');
    expect(said).toContain('领导干部因私出国（境）审查表');
    expect(exitReviewForm.sensitive).toBe(true);
  });
  it('审核表 shows each organ asked; the usual ones where none is entered; no findings for a collective', () => {
    expect(text(commendationForm, [rows.commendation])).toContain('生态环境\n2026.02.09\n□无异议　■有异议\n有一件行政处罚');
    expect(text(commendationForm, [rows.collective])).toContain('不作个人核查');
    expect(text(commendationForm, [{ ...rows.commendation, opinions: [] }])).toContain('税务');
  });
});
describe('卷内目录 and 案卷封面 (F24)', () => {
  const start = found('report', (r) => Array.isArray(r.handlings) && (r.handlings as { followUp: unknown }[]).some((h) => h.followUp));
  it('take in what follows from the record, in order, with days of eight figures', () => {
    const list = table(model(caseContents, [start]));
    const titles = list.map((r) => r[3] ?? '');
    expect(titles[0]).toContain('信访举报登记表');
    expect(titles.some((t) => /诫勉|提醒|处理（处分）决定/.test(t))).toBe(true);
    expect(list.map((r) => r[0])).toEqual(list.map((_, i) => String(i + 1)));
    for (const r of list) expect(r[4]).toMatch(/^(\d{8})?$/);
    expect(text(caseCover, [start])).toContain(`共${list.length}件`);
  });
  it('a measure brings its source; another person’s measure from the same report stays out', () => {
    const [a, b] = [cadreAt(0).id, cadreAt(1).id];
    const source = bare('report', {
      id: 'r1',
      receivedDate: '2026-01-02',
      persons: [
        { id: 'p', cadre: a },
        { id: 'q', cadre: b },
      ],
      handlings: [],
    });
    const of = (id: string, cadre: string): AnyRow =>
      bare('reminder', {
        id,
        cadre,
        sourceRecord: { type: 'report', id: 'r1' },
        ministerDate: '2026-02-02',
        remindedDate: '2026-02-05',
        mode: 'written',
        letterNo: `提醒〔2026〕${id}号`,
      });
    const ctx = contextOf({ report: [source], reminder: [of('1', a), of('2', b)] });
    const said = text(caseContents, [of('1', a)], ctx);
    expect(said).toContain('信访举报登记表');
    expect(said).toContain('提醒〔2026〕1号');
    expect(said).not.toContain('提醒〔2026〕2号');
    expect(text(caseContents, [source], ctx)).toContain('提醒〔2026〕2号');
    expect(text(caseContents, [source], ctx, { title: '自定的题名' })).toContain('案卷题名：自定的题名');
  });
});
describe('registers', () => {
  it('学员名册 has every trainee; 议事规则一览 names the units without any', () => {
    const row = found('trainingClass', (r) => Array.isArray(r.attendees) && r.attendees.length > 2);
    expect(table(model(trainingRoll, [row]))).toHaveLength((row.attendees as readonly unknown[]).length);
    const some = live('procedureRules').slice(0, 2);
    const with2 = text(procedureRulesStatus, some);
    expect(with2).toContain('没有登记');
    expect(text(procedureRulesStatus, some, context, { missing: false })).not.toContain('没有登记');
    expect(text(certificateBook, [bare('certificate', { cadre: cadreAt(0).id, number: 'C12345678', kind: 'passport' })])).toContain('C12345678');
    expect(certificateBook.sensitive).toBe(true);
  });
});

describe('all of them', () => {
  it('are in the list of papers, once', () => {
    for (const p of MINE) expect(papers.filter((q) => q === p)).toHaveLength(1);
  });
  it('are made of bare records and of many sample records, and can be printed', async () => {
    for (const paper of MINE)
      for (const type of paper.of) {
        const list = [bare(type), ...live(type).slice(0, 3)].filter((r) => paper.refuses?.(r, context) == null);
        for (const r of list) expect(text(paper, [r])).not.toMatch(/undefined|null|NaN|\[object/);
        if (paper.takes === 'many') expect(text(paper, [], context, { missing: false })).toContain('（无）');
        else expect(() => paper.make([], context, {})).toThrow(/没有选定/);
        const [first] = list;
        if (first) expect((await printWord(model(paper, [first]))).length).toBeGreaterThan(2000);
      }
  });
  it('hold the longest texts a record may have, in rows that may go on over the page', () => {
    for (const paper of MINE)
      for (const type of paper.of) {
        const row = longest(type, { mode: type === 'reminder' || type === 'admonition' ? 'talk' : null });
        if (paper.refuses?.(row, context) != null) continue;
        for (const section of model(paper, [row]).sections)
          for (const block of section.blocks)
            if (block.kind === 'form')
              for (const placed of placeForm(block)) {
                expect(placed.exact).toBe(false);
                const high = placed.places.some((p) => {
                  if (p.kind === 'gap' || p.part === 'sign') return false;
                  const mm = block.columns.slice(p.column, p.column + p.span).reduce((sum, c) => sum + c, 0);
                  // characters of 小四 that fit a line, lines of 18 pt that fit a page
                  return (p.cell.text.length / ((mm - 2.4) / 4.24)) * 6.35 > 220;
                });
                if (high) expect(placed.mayBreak).toBe(true);
              }
      }
  });
  it('ticked items do not break within a line', () => {
    expect(itemLines('□一二三四　■五六七八　□九', 50)).toBe('□一二三四\n■五六七八　□九');
    expect(itemLines('', 50)).toBe('');
  });
});

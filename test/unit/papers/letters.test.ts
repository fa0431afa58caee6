/** F01, F02, F03, F07, F08, F11, F12, F17: what stands on the papers for records of the sample city, and for the barest and longest ones. */
import { describe, expect, it } from 'vitest';
import { printWord, textOfDocument } from '../../../main/core/word';
import { documentSchema } from '../../../shared/contract/documentSchema';
import type { DocumentModel } from '../../../shared/documents/model';
import { admonitionLetter } from '../../../shared/documents/papers/admonitionLetter';
import { auditEntrustment } from '../../../shared/documents/papers/auditEntrustment';
import type { PaperChoices, PaperContext, PaperDef } from '../../../shared/documents/papers/define';
import { deliveryReceipt } from '../../../shared/documents/papers/deliveryReceipt';
import { papers } from '../../../shared/documents/papers/index';
import { inquiryNotice } from '../../../shared/documents/papers/inquiryNotice';
import { meetingMinutes } from '../../../shared/documents/papers/meetingMinutes';
import { rectificationNotice } from '../../../shared/documents/papers/rectificationNotice';
import { reminderLetter } from '../../../shared/documents/papers/reminderLetter';
import { verificationReport } from '../../../shared/documents/papers/verificationReport';
import { admonition } from '../../../shared/records/admonition';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { inquiry } from '../../../shared/records/inquiry';
import { jointMeeting } from '../../../shared/records/jointMeeting';
import { rectification } from '../../../shared/records/rectification';
import { reminder } from '../../../shared/records/reminder';
import { report } from '../../../shared/records/report';
import { inWords } from '../../../shared/rules/dates';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { makeCalendar } from '../../../shared/rules/workdays';
import { namesOf, sampleRows } from '../../../shared/sample/city';
import { maker } from '../../../shared/sample/make';

const rows = sampleRows();
const byId = new Map([...rows.values()].flat().map((r) => [r.id, r]));
const ctx: PaperContext = {
  office: { city: '安澜市', name: '中共安澜市委组织部', dept: '干部监督科', operator: '周敏' },
  names: namesOf(rows),
  today: '2026-03-01',
  calendar: makeCalendar(),
  rules: DEADLINE_RULES,
  thresholds: [],
  cadre: (id) => byId.get(id),
  unit: (id) => byId.get(id),
  rows: (type) => rows.get(type) ?? [],
};
const of = (type: Parameters<PaperContext['rows']>[0]): readonly AnyRow[] => ctx.rows(type).filter((r) => !r.deletedAt);
const found = (type: Parameters<PaperContext['rows']>[0], is: (r: AnyRow) => boolean): AnyRow => {
  const row = of(type).find(is);
  if (!row) throw new Error(`no such sample row of ${type}`);
  return row;
};
/** A row with nothing but the fields given. */
const bare = (def: RecordTypeDef, fields: Readonly<Record<string, unknown>>): AnyRow => {
  const make = maker(def, 0x77);
  make.add(fields as Parameters<typeof make.add>[0], { entered: '2026-01-05' });
  return make.rows()[0] as AnyRow;
};
const made = (paper: PaperDef, list: readonly AnyRow[], choices: PaperChoices = {}): { readonly model: DocumentModel; readonly text: string } => {
  const model = documentSchema.parse(paper.make(list, ctx, choices));
  return { model, text: textOfDocument(model).join('\n') };
};
const cadreId = found('cadre', () => true).id;
const cadreName = String(found('cadre', () => true).name);
const UNITS = of('unit').slice(0, 5);
const unitName = (i: number): string => String(UNITS[i]?.name);

const rectificationRow = bare(rectification, {
  cadre: cadreId,
  noticeNo: '整改〔2026〕2号',
  issuedDate: '2026-03-02',
  rectifyBy: '2026-06-30',
  handler: '周敏',
  demands: '要举一反三，完善制度。',
  items: [
    { id: 'a', problem: '专项资金拨付不及时。', action: '核对在途资金，按进度拨付', responsible: '张某某', dueDate: '2026-04-30' },
    { id: 'b', problem: '固定资产未按规定入账', action: null, responsible: null, dueDate: '2026-06-30' },
  ],
});
const meetingRow = bare(jointMeeting, {
  year: '2026',
  serial: 1,
  meetingDate: '2026-02-26',
  host: '陶庆云',
  place: '市委组织部会议室',
  members: [0, 1, 2, 3].map((i) => ({ id: `m${i}`, unit: UNITS[i]?.id, phone: '5551234' })),
  attendees: [
    { id: 'p1', unit: UNITS[0]?.id, name: '张某某', attendance: 'present' },
    { id: 'p2', unit: UNITS[0]?.id, name: '李某某', attendance: 'present' },
    { id: 'p3', unit: UNITS[1]?.id, name: '王某某', attendance: 'present' },
    { id: 'p4', unit: UNITS[2]?.id, name: '赵某某', attendance: 'leave' },
    { id: 'p5', unit: UNITS[3]?.id, name: '陈某某', attendance: 'observer' },
  ],
  topics: [{ id: 't1', title: '2025年经济责任审计结果运用情况', unit: UNITS[1]?.id, points: '去年委托审计12名领导干部，发现的问题已全部移交整改' }],
  briefings: [{ id: 'b1', unit: UNITS[2]?.id, cadre: cadreId, content: '秘而不宣的通报内容' }],
  decisions: [
    { id: 'd1', text: '对审计发现问题逐项建账销号', lead: UNITS[1]?.id, partners: [UNITS[0]?.id, UNITS[3]?.id], due: '2026-06-30' },
    { id: 'd2', text: '建立干部监督信息季度通报制度。', lead: UNITS[0]?.id, partners: null, due: null },
  ],
  minutesNo: '〔2026〕1号',
  minutesDate: '2026-03-01',
  copiedTo: '市委办公室，市政府办公室',
});

describe('函询通知书 (F01)', () => {
  const row = found('inquiry', (r) => r.state === 'archived');
  const { text, model } = made(inquiryNotice, [row], { phone: '3225566' });
  it('asks the questions of the record and gives the term of the rule', () => {
    const name = ctx.names.cadre(String(row.cadre));
    const [question] = row.questions as readonly { text: string; points: string }[];
    expect(text).toContain(String(row.letterNo));
    expect(text).toContain(`${name}同志：`);
    expect(text).toContain(`1.${question?.text}`);
    expect(text).toContain(question?.points.replace(/。$/, ''));
    expect(text).toContain(`于收到本通知之日起15个工作日内（${inWords(String(row.replyDue))}前）送我部干部监督科`);
    expect(text).toContain('联系人：周敏　电话：3225566');
    expect(text).toContain(inWords(String(row.issuedDate)));
    expect(text).toMatch(/抄送：.+党委（党组）主要负责同志。$/);
    expect(model.sections.map((s) => s.page)).toEqual(['letter']);
  });
  it('says nothing of where the matter came from, nor of what was answered', () => {
    for (const key of ['source', 'reply', 'handlerOpinion', 'deputyOpinion']) expect(text).not.toContain(String(row[key]));
    for (const word of ['12380', '来信', '举报', '信访']) expect(text).not.toContain(word);
  });
  it('a second inquiry names the first and takes its own rule', () => {
    const second = found('inquiry', (r) => r.previous !== null);
    const first = byId.get((second.previous as { id: string }).id);
    const again = made(inquiryNotice, [second]).text;
    expect(again).toContain(`前次函询（${first?.letterNo}）`);
    const longer = { ...ctx, rules: DEADLINE_RULES.map((r) => (r.id === 'HX.again' ? { ...r, amount: 7 } : r)) };
    expect(textOfDocument(inquiryNotice.make([second], longer, {})).join('')).toContain('之日起7个工作日内');
  });
  it('leaves blanks for what is not known yet, and refuses without questions', () => {
    const row2 = bare(inquiry, { cadre: cadreId, questions: [{ id: 'q', text: '说明情况' }] });
    expect(made(inquiryNotice, [row2]).text).toContain('（　　　　年　　月　　日前）');
    expect(inquiryNotice.refuses?.(bare(inquiry, { cadre: cadreId }), ctx)).toMatch(/函询问题/);
    expect(made(inquiryNotice, [{ ...row2, secrecy: 'workSecret' }], { secrecy: true }).text).toContain('工作秘密');
  });
});

describe('提醒函 and 诫勉书 (F02, F03)', () => {
  it('only written ones have a letter', () => {
    expect(reminderLetter.refuses?.(bare(reminder, { mode: 'talk' }), ctx)).toMatch(/书面/);
    expect(reminderLetter.refuses?.(bare(reminder, { mode: 'written' }), ctx)).toBeNull();
    expect(admonitionLetter.refuses?.(bare(admonition, { mode: 'talk' }), ctx)).toMatch(/书面/);
  });
  it('提醒函 has the problems, the demands and the day of the report', () => {
    const row: AnyRow = { ...found('reminder', (r) => r.state === 'closed'), mode: 'written', letterNo: '提醒〔2026〕4号', rectifyBy: '2026-05-31' };
    const { text } = made(reminderLetter, [row]);
    expect(text).toContain('提醒〔2026〕4号');
    expect(text).toContain(String(row.problems).replace(/。$/, ''));
    expect(text).toContain('于2026年5月31日前将整改情况书面报我部干部监督科');
  });
  it('诫勉书: 影响期 by the rule, by the record where it is entered, and its length where no day is known', () => {
    const row = bare(admonition, {
      cadre: cadreId,
      mode: 'written',
      problems: '履职不力，重点任务没有完成。',
      ground: 'duty',
      admonishedDate: '2026-03-16',
    });
    expect(made(admonitionLetter, [row]).text).toContain('诫勉影响期自2026年3月16日起至2026年9月15日止，影响期内不得提拔或者重用');
    expect(made(admonitionLetter, [row]).text).toContain('之日起5个工作日内');
    expect(made(admonitionLetter, [row]).text).toContain('诫勉6个月后');
    expect(made(admonitionLetter, [row]).text).toContain('属于“不认真履行职责，给工作造成一定损失”的情形');
    expect(made(admonitionLetter, [{ ...row, effectTo: '2026-12-31' }]).text).toContain('至2026年12月31日止');
    expect(made(admonitionLetter, [{ ...row, admonishedDate: null }]).text).toContain('诫勉影响期为6个月，自收到本《诫勉书》之日起计算');
    const year = { ...ctx, rules: DEADLINE_RULES.map((r) => (r.id === 'YX.jm' ? { ...r, amount: 12 } : r)) };
    expect(textOfDocument(admonitionLetter.make([row], year, {})).join('')).toContain('至2027年3月15日止');
  });
});

describe('送达回证 (F07)', () => {
  it('names the paper of each type, its number and who gets it, twice', () => {
    const row = found('inquiry', (r) => r.deliveryMode === 'inPerson');
    const { text, model } = made(deliveryReceipt, [row]);
    expect(text).toContain('《函询通知书》');
    expect(text).toContain(String(row.letterNo));
    expect(text).toContain('■当面　□机要');
    expect(text).toContain(inWords(String(row.deliveredDate)));
    expect(model.sections).toHaveLength(2);
    expect(made(deliveryReceipt, [row], { two: false }).model.sections).toHaveLength(1);
    const paperOf = (r: AnyRow): string => /《(.+)》/.exec(made(deliveryReceipt, [r]).text)?.[1] ?? '';
    expect(
      [rectificationRow, bare(admonition, { cadre: cadreId }), bare(reminder, { cadre: cadreId }), found('audit', () => true)].map(paperOf),
    ).toEqual(['限期整改通知书', '诫勉书', '提醒函', '经济责任审计委托函']);
  });
});

describe('限期整改通知书 (F08)', () => {
  it('has each problem with its demand, person and day, the whole term and how to report', () => {
    const { text } = made(rectificationNotice, [rectificationRow]);
    expect(text).toContain('1.专项资金拨付不及时。整改要求：核对在途资金，按进度拨付。责任人：张某某。整改期限：2026年4月30日。');
    expect(text).toContain('2.固定资产未按规定入账。整改期限：2026年6月30日。');
    expect(text).toContain('于2026年6月30日前全部完成。整改完成后，逐项形成书面报告，并附佐证材料，报我部干部监督科验收销号。');
    expect(text).toContain(`${cadreName}同志：`);
  });
  it('goes to a unit where there is no cadre, and refuses without items', () => {
    const unit = { ...rectificationRow, cadre: null, unit: UNITS[0]?.id };
    expect(made(rectificationNotice, [unit]).text).toContain(`${unitName(0)}：\n经研究，现要求你单位`);
    expect(rectificationNotice.refuses?.(bare(rectification, {}), ctx)).toMatch(/整改事项/);
  });
});

describe('查核报告 (F11)', () => {
  const row = found('report', (r) => Array.isArray(r.findings) && r.findings.length > 0 && Array.isArray(r.evidence) && r.evidence.length > 0);
  it('has problem, facts and conclusion of each item, the group and the evidence', () => {
    const { text } = made(verificationReport, [row]);
    const [item] = row.findings as readonly { problem: string; facts: string }[];
    expect(text).toContain(`（一）反映的问题：${item?.problem}`);
    expect(text).toContain(`查核事实：${item?.facts}`);
    expect(text).toMatch(/结论：(基本属实|失实)。/);
    expect(text).toContain('附件：证据目录');
    expect(text).toContain('谈话记录');
    expect(text).toContain('组长周敏（签名）：');
    expect(text.startsWith('工作秘密\n关于对')).toBe(true);
    for (const part of ['一、基本情况', '二、查核情况', '三、存在的其他问题', '四、处理意见', '五、需要说明的问题']) expect(text).toContain(part);
  });
  it('is sensitive, never shows what was written by the informant, and needs findings', () => {
    expect(verificationReport.sensitive).toBe(true);
    const secret = { ...row, content: '来件原文不得出现' };
    expect(made(verificationReport, [secret]).text).not.toContain('来件原文不得出现');
    expect(verificationReport.refuses?.(bare(report, {}), ctx)).toMatch(/逐条结论/);
  });
});

describe('经济责任审计委托函 (F12)', () => {
  const list = of('audit')
    .slice(0, 3)
    .map((r): AnyRow => ({ ...r, auditor: '市审计局', entrustNo: '安组函〔2026〕5号', entrustDate: '2026-02-10', planYear: '2026' }));
  it('one: who, post and tenure; several: the list', () => {
    const [row] = list as unknown as readonly [AnyRow];
    const one = made(auditEntrustment, [row], { by: '2026年6月30日' });
    expect(one.model.title).toBe(`关于委托对${ctx.names.cadre(String(row.cadre))}同志进行经济责任审计的函`);
    expect(one.text).toContain(`任${row.postThen}`);
    expect(one.text).toContain('请于2026年6月30日前将审计结果报告抄送我部。');
    const many = made(auditEntrustment, list);
    expect(many.model.title).toContain('等3名同志');
    const table = many.model.sections[0]?.blocks.find((b) => b.kind === 'table');
    expect(table?.rows.map((r) => r[0])).toEqual(['1', '2', '3']);
    expect(table?.rows.map((r) => r[1]?.replace('　', ''))).toEqual(list.map((r) => ctx.names.cadre(String(r.cadre))));
  });
  it('does not put two auditors or two numbers into one letter', () => {
    const [a, b] = list as unknown as readonly [AnyRow, AnyRow];
    expect(() => auditEntrustment.make([a, { ...b, auditor: '云岭县审计局' }], ctx, {})).toThrow('审计机关不是同一个');
    expect(() => auditEntrustment.make([a, { ...b, entrustNo: '安组函〔2026〕6号' }], ctx, {})).toThrow('委托文号不是同一个');
    expect(() => auditEntrustment.make([], ctx, {})).toThrow(RangeError);
  });
});

describe('联席会议纪要 (F17)', () => {
  const { text, model } = made(meetingMinutes, [meetingRow]);
  it('has the meeting, what was settled by whom and until when, and who was there', () => {
    expect(text).toContain('安澜市干部监督联席会议纪要\n〔2026〕1号');
    expect(text).toContain('2月26日，陶庆云在市委组织部会议室主持召开2026年第1次干部监督联席会议。');
    expect(text).toContain(`会议听取了${unitName(1)}关于“2025年经济责任审计结果运用情况”的汇报。`);
    expect(text).toContain(
      `一、对审计发现问题逐项建账销号。（牵头单位：${unitName(1)}；配合单位：${unitName(0)}、${unitName(3)}；时限：2026年6月30日）`,
    );
    expect(text).toContain(`二、建立干部监督信息季度通报制度。（牵头单位：${unitName(0)}）`);
    expect(text).toContain(`出席：${unitName(0)}张某某、李某某，${unitName(1)}王某某\n请假：${unitName(2)}赵某某\n列席：${unitName(3)}陈某某`);
    expect(text).toContain('分送：');
    expect(text).toContain('抄送：市委办公室，市政府办公室。');
    expect(model.sections[0]?.blocks.at(-1)?.kind).toBe('colophon');
  });
  it('keeps what members reported of persons, and telephones, out of it', () => {
    expect(text).not.toContain('秘而不宣');
    expect(text).not.toContain(cadreName);
    expect(text).not.toContain('5551234');
  });
});

describe('all of them', () => {
  const MINE = [
    inquiryNotice,
    reminderLetter,
    admonitionLetter,
    deliveryReceipt,
    rectificationNotice,
    verificationReport,
    auditEntrustment,
    meetingMinutes,
  ];
  it('are in the list of papers', () => {
    for (const p of MINE) expect(papers).toContain(p);
  });
  it('are made of every sample row that they do not refuse, and of rows with nothing in them', async () => {
    for (const paper of MINE)
      for (const type of paper.of) for (const row of of(type)) if (paper.refuses?.(row, ctx) == null) expect(() => made(paper, [row])).not.toThrow();
    const defs: Readonly<Record<string, RecordTypeDef>> = { inquiry, reminder, admonition, rectification, report, jointMeeting };
    const empty = MINE.flatMap((paper) => paper.of.flatMap((t) => (defs[t] ? [made(paper, [bare(defs[t], {})]).model] : [])));
    expect(empty.length).toBeGreaterThan(8);
    for (const model of empty) {
      const said = textOfDocument(model).join('');
      expect(said).not.toMatch(/undefined|null|NaN|\[object/);
      expect((await printWord(model)).length).toBeGreaterThan(2000);
    }
  });
  it('hold the longest texts a record may have', async () => {
    const long = '长文字'.repeat(3000);
    const rows2: readonly [PaperDef, AnyRow][] = [
      [inquiryNotice, bare(inquiry, { cadre: cadreId, questions: [{ id: 'q', text: long, points: long, materials: long }] })],
      [reminderLetter, bare(reminder, { cadre: cadreId, mode: 'written', problems: long, demands: long })],
      [admonitionLetter, bare(admonition, { cadre: cadreId, mode: 'written', problems: long, groundText: long })],
      [rectificationNotice, { ...rectificationRow, items: [{ id: 'i', problem: long, action: long, responsible: long, dueDate: '2026-06-30' }] }],
      [verificationReport, bare(report, { findings: [{ id: 'f', problem: long, facts: long, conclusion: 'true' }], process: long })],
      [meetingMinutes, { ...meetingRow, decisions: [{ id: 'd', text: long, lead: UNITS[0]?.id }] }],
    ];
    for (const [paper, row] of rows2) {
      const { model, text } = made(paper, [row]);
      expect(text).toContain(long);
      expect((await printWord(model)).length).toBeGreaterThan(2000);
    }
  });
});

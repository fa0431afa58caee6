/** What the source article names one by one (handbook §1.3, §1.4, and its sentences) can be said in the program in its own words. */
import { describe, expect, it } from 'vitest';
import { LECTURER_KIND } from '../../../shared/codes/activities';
import { GROUP_MEMBER, SPECIAL_CATEGORY } from '../../../shared/codes/assessment';
import { AUDIT_TYPE } from '../../../shared/codes/audit';
import type { CodeTable } from '../../../shared/codes/define';
import { PROBLEM_TYPE, SOURCE } from '../../../shared/codes/matters';
import { MAJOR_MATTER } from '../../../shared/codes/meetings';
import { CADRE_CATEGORY } from '../../../shared/codes/people';
import { REPORT_CHANNEL } from '../../../shared/codes/reports';
import { HEART_TALK_OCCASION, TALKER_KIND } from '../../../shared/codes/talks';
import { DEPARTMENT_CLASS, UNIT_KIND } from '../../../shared/codes/units';
import { fieldAt, fieldsOf } from '../../../shared/records/define';
import { recordTypes, typeById } from '../../../shared/records/registry';
import { linkField } from '../../../shared/rules/chain';

const labels = (table: CodeTable): string => table.codes.map((c) => c.label).join(' ');
const options = (type: string, path: string): CodeTable => {
  const field = fieldAt(typeById(type), path);
  if (field?.kind !== 'choice' && field?.kind !== 'choices') throw new Error(`${type}.${path} offers no choice`);
  return field.options;
};

describe('the words of the article', () => {
  it.each<readonly [string, CodeTable, string]>([
    [
      'whom it speaks of',
      CADRE_CATEGORY,
      '市管干部 后备干部 优秀年轻干部 县处级领导干部 县（区）主要领导 一把手 企业领导人员 掌管资金、物资的部门主要领导 拟提拔人选 班子成员',
    ],
    ['who talks with them', TALKER_KIND, '市委常委 政府副市长 市委相关领导 部领导'],
    ['when: 换届 among others', HEART_TALK_OCCASION, '定期 换届'],
    ['who lectures', LECTURER_KIND, '专家学者 教授 市级领导'],
    ['whom the classes are for', options('trainingClass', 'audience'), '市管干部 后备干部'],
    ['how cadres are sent out', options('secondment', 'type'), '挂职锻炼 学习深造 培训考察'],
    ['where a matter comes from', SOURCE, '班子考察 提拔调整 年度考核 群众'],
    ['the eight situations', PROBLEM_TYPE, '民主集中制 作风武断 无原则纠纷 不团结 事业心责任感不强 精神状态不佳 未完成岗位目标 给工作造成损失'],
    ['other things that went wrong', PROBLEM_TYPE, '庸懒散 政绩观不端正 大局意识服务意识不强 消极畏难 工作成果不佳'],
    ['what reports are about', PROBLEM_TYPE, '思想类 工作类 作风类'],
    ['special assessments', SPECIAL_CATEGORY, '重大决策 中心工作 突发事件 自然灾害'],
    ['who assesses jointly', GROUP_MEMBER, '组织 财政 发改 统计 农委'],
    ['which units', UNIT_KIND, '县（区） 市直政府部门'],
    ['classes of departments', DEPARTMENT_CLASS, '经济 综合 行政执法'],
    ['what is decided collectively', MAJOR_MATTER, '重大项目 人事任免 大额度资金使用'],
    ['kinds of audit', AUDIT_TYPE, '任前 任期 离任'],
    ['what follows an audit', options('audit', 'handling'), '谈话 降职 免职 纪律处分'],
    ['how people report', REPORT_CHANNEL, '来信 12380电话'],
    ['what follows a verification', options('report', 'handlings.handling'), '提醒 诫勉 缓任 取消考察对象（任职）资格 党纪处分 政务处分'],
  ])('%s', (_, table, words) => {
    for (const word of words.split(' ')) expect(labels(table)).toContain(word);
  });

  it('问题单一、本人能够说清楚的: questions are put one by one, and the answer to each is judged 说清楚 or not', () => {
    expect(fieldAt(typeById('inquiry'), 'questions.text')).toMatchObject({ required: true });
    expect(labels(options('inquiry', 'assessments.result'))).toContain('说清楚');
  });

  it('指出问题，提出限期整改的要求: 提醒 and 诫勉 hold the problems, the demands and the day', () => {
    for (const type of ['reminder', 'admonition'])
      expect(fieldsOf(typeById(type)).map((f) => f.key)).toEqual(expect.arrayContaining(['problems', 'demands', 'rectifyBy']));
  });

  it('勤政建设课 is marked on a class, 勤政 on the agenda of a 民主生活会 and among the dimensions of a year', () => {
    expect(fieldAt(typeById('trainingClass'), 'diligence')?.kind).toBe('flag');
    expect(fieldsOf(typeById('democraticMeeting')).some((f) => `${f.label}${f.help ?? ''}`.includes('勤政'))).toBe(true);
    expect(fieldAt(typeById('annualAssessment'), 'dimensions.name')).toMatchObject({ suggest: expect.arrayContaining(['勤政']) });
  });
});

describe('what leads to what in the article', () => {
  it.each([
    ['班子考察、年度考核 → 提醒、诫勉', 'annualAssessment', 'reminder admonition'],
    ['专项考核 → 表彰奖励', 'specialAssessment', 'commendation'],
    ['跟踪问效 → 表彰', 'trackingAssessment', 'commendation'],
    ['考核结果 → 任用', 'annualAssessment', 'vetting'],
    ['民主生活会 → 整改', 'democraticMeeting', 'rectification'],
    ['审计 → 谈话、组织处理和处分、任用', 'audit', 'reminder admonition discipline vetting'],
    ['举报查核 → 提醒、诫勉、缓任和取消资格、处分', 'report', 'reminder admonition vetting discipline'],
    ['监督信息 → 举报查核', 'supervisionInfo', 'report'],
  ])('%s', (_, from, to) => {
    for (const id of to.split(' ')) {
      expect(typeById(from).causes, `${from} → ${id}`).toContain(id);
      expect(linkField(typeById(id), typeById(from)), `${id} can point back`).toBeDefined();
    }
  });

  it('谈心谈话 leads to nothing unfavourable, and nothing unfavourable to it', () => {
    expect(typeById('heartTalk')).toMatchObject({ harmless: true });
    expect(typeById('heartTalk').causes ?? []).toEqual([]);
    for (const t of recordTypes) expect((t as { causes?: readonly string[] }).causes ?? []).not.toContain('heartTalk');
  });
});

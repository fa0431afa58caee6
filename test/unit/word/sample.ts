/** A paper like the ones the section writes: invented people, invented city, every kind of block. */
import type { Block, DocumentModel, Run } from '../../../shared/documents/model';

const p = (id: string, text: string | readonly Run[], lead?: string): Block => ({
  kind: 'paragraph',
  id,
  ...(lead ? { lead } : {}),
  runs: typeof text === 'string' ? [{ text }] : text,
});
const h = (level: 1 | 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, runs: [{ text }] });
const figure = (indicator: string, value: number, text = String(value)): Run => ({ text, figure: { indicator, value } });

const UNITS = [
  '市发展和改革委员会',
  '市财政局',
  '青溪县委组织部',
  '市人力资源和社会保障局',
  '云岭区人民政府',
  '市国有资产投资经营集团有限责任公司',
] as const;
const SURNAMES = ['张', '李', '王', '赵', '欧阳', '陈', '周', '吴'] as const;
const pick = <T>(list: readonly [T, ...T[]], i: number): T => list[i % list.length] ?? list[0];

const talkRows = Array.from({ length: 40 }, (_, i) => [
  String(i + 1),
  `${pick(SURNAMES, i)}某某`,
  pick(UNITS, i),
  `2025年${(i % 12) + 1}月${(i % 27) + 1}日`,
  i % 7 === 0 ? '落实“三重一大”集体决策制度不到位，个别事项以传阅代替会议研究' : '提醒谈话',
]);
const auditRows = Array.from({ length: 16 }, (_, i) => [
  String(i + 1),
  `${pick(SURNAMES, i + 2)}某某`,
  `${pick(UNITS, i + 1)}主要负责人`,
  i % 2 === 0 ? '任期' : '离任',
  `安审经责〔2025〕${i + 3}号`,
  i % 3 === 0 ? '专项资金拨付不及时；固定资产未按规定入账' : '预算执行率偏低',
  `${(i * 37.5 + 12).toFixed(2)}`,
  '责令限期整改',
  i % 4 === 0 ? '整改中' : '已完成',
]);

export const SAMPLE: DocumentModel = {
  fileName: '勤政监督工作情况汇报',
  title: '安澜市干部勤政监督工作情况汇报',
  sections: [
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'title', lines: ['安澜市委组织部', '关于近三年干部勤政监督工作情况的汇报'] },
        { kind: 'byline', text: '（2026年1月8日）' },
        {
          kind: 'paragraph',
          id: 'addressee',
          indent: false,
          runs: [{ text: '市委常委会：' }],
        },
        p(
          'intro',
          '按照市委统一部署，市委组织部坚持严管和厚爱结合、激励和约束并重，围绕“励勤、警勤、促勤”三个环节开展干部监督工作。现将有关情况汇报如下。',
        ),
        h(1, '一、坚持教育在先，让干部愿意勤政'),
        p(
          'training',
          [
            { text: '三年共举办领导干部勤政建设培训班' },
            figure('ST01', 16),
            { text: '期，培训' },
            figure('ST02', 528),
            { text: '人次；选派干部到发达地区、上级机关和基层一线挂职锻炼、学习深造' },
            figure('ST03', 188),
            { text: '人次。培训班次覆盖4个县（区）和35个市直部门，参训学员结业考核合格率为98.6%。' },
          ],
          '（一）经常性教育。',
        ),
        p('theme', '结合主题实践活动，组织党员干部到项目工地、村（社区）和信访窗口开展现场教学，把讲堂设在问题一线。', '（二）主题教育。'),
        h(2, '（三）谈心谈话'),
        p('talk', '部务会成员与县（区）、部门主要负责同志开展谈心谈话，了解思想、工作和生活情况，及时回应干部关切。'),
        h(3, '1.谈话范围'),
        p('scope', '新任职、临近退休、受处分影响期内以及群众反映较多的领导干部，每年至少谈一次。'),
        h(4, '（1）谈话程序'),
        p('steps', '按照制定计划、组织谈话、形成记录、跟踪问效四个步骤进行，谈话记录于5个工作日内录入台账。'),
        h(1, '二、坚持监督在前，让干部不敢懈怠'),
        p(
          'warning',
          [
            { text: '对履职不力、作风漂浮的' },
            figure('ST04', 25),
            { text: '名领导干部进行提醒谈话和诫勉，对' },
            figure('ST05', 13),
            { text: '名领导干部进行组织函询。' },
          ],
          '（一）提醒、函询和诫勉。',
        ),
        {
          kind: 'paragraph',
          id: 'bold',
          runs: [
            { text: '重点', bold: true },
            { text: '：对“慢作为、不作为、乱作为”问题，坚持一事一核、一人一档，' },
            { text: '件件有着落、事事有回音', face: 'kai' },
            { text: '。' },
          ],
        },
        {
          kind: 'table',
          caption: '2025年提醒谈话情况统计表',
          note: '单位：人次、名',
          columns: [
            { head: '县（区）', mm: 40, align: 'left' },
            { head: '提醒谈话', mm: 30, align: 'right' },
            { head: '函询', mm: 30, align: 'right' },
            { head: '诫勉', mm: 30, align: 'right' },
          ],
          rows: [
            ['青溪县', '6', '3', '2'],
            ['云岭区', '4', '2', '1'],
            ['临江县', '1,205', '0', '0'],
            ['合计', '1,215', '5', '3'],
          ],
        },
        p('between', '从统计情况看，提醒谈话占比最高，监督关口前移的成效初步显现。'),
        {
          kind: 'table',
          caption: '2025年组织处理情况',
          columns: [
            { head: '姓名', mm: 30, align: 'center' },
            { head: '处理方式', mm: 60, align: 'left' },
          ],
          rows: [],
        },
        h(1, '三、坚持结果运用，让干部主动担当'),
        p(
          'result',
          '把勤政监督结果作为考核评价、选拔任用、评先评优的重要依据，对敢担当、善作为的干部大胆使用，对不适宜担任现职的及时调整，推动形成能者上、优者奖、庸者下、劣者汰的良好局面。',
        ),
        p('next', '下一步，将持续完善日常监督、专项监督、联动监督相结合的工作机制，进一步提高干部监督工作的精准性、实效性。'),
        { kind: 'signature', office: '中共安澜市委组织部', date: '2026年1月8日' },
        { kind: 'appendix', label: '附件1', title: '2025年提醒谈话人员名单' },
        {
          kind: 'table',
          note: '单位：人',
          columns: [
            { head: '序号', mm: 12, align: 'center' },
            { head: '姓名', mm: 22, align: 'center' },
            { head: '工作单位', mm: 50, align: 'left' },
            { head: '谈话日期', mm: 34, align: 'center' },
            { head: '谈话事由', mm: 38, align: 'left' },
          ],
          rows: talkRows,
        },
      ],
    },
    {
      orientation: 'landscape',
      blocks: [
        { kind: 'appendix', label: '附件2', title: '领导干部经济责任审计结果运用情况表' },
        {
          kind: 'table',
          note: '单位：万元',
          columns: [
            { head: '序号', mm: 10, align: 'center' },
            { head: '姓名', mm: 18, align: 'center' },
            { head: '单位及职务', mm: 50, align: 'left' },
            { head: '审计类型', mm: 16, align: 'center' },
            { head: '报告文号', mm: 38, align: 'left' },
            { head: '主要问题', mm: 46, align: 'left' },
            { head: '涉及金额', mm: 18, align: 'right' },
            { head: '处理方式', mm: 24, align: 'center' },
            { head: '整改情况', mm: 18, align: 'center' },
          ],
          rows: auditRows,
        },
      ],
    },
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'appendix', label: '附件3', title: '有关说明' },
        p('note', '本汇报所列数据统计期间为2023年1月1日至2025年12月31日，“人次”按参加次数累计，“名”按人员去重。'),
        { kind: 'signature', office: '干部监督科', date: '2025年12月31日' },
      ],
    },
  ],
};

/** Part three, 落实监督制度: 议事规则 (ST09), 经济责任审计 (ST10–ST12), 举报查核 (ST13–ST18). */
import type { Run } from '../model';
import type { Chapter } from './outline';
import { listed, paragraph, type Story, say } from './story';

const rules = (s: Story): readonly Run[] => {
  if (s.value('ST09') === 0) return say`${s.period.short}没有新建立决策重大事项议事规则的党委（党组）。`;
  return say`坚持重大事项集体讨论决定，防止个人说了算，${s.period.short}指导${s.figure('ST09')}个党委（党组）建立了决策重大事项议事规则。`;
};

const audits = (s: Story): readonly Run[] => {
  if (s.value('ST10') === 0) return say`${s.period.short}没有安排经济责任审计。`;
  const measures = [
    ...(s.value('ST11') > 0 ? [say`受到降职、免职处理和纪律处分的${s.figure('ST11')}名`] : []),
    ...(s.value('ST12') > 0 ? [say`受到谈话处理的${s.figure('ST12')}人`] : []),
  ];
  const result = measures.length === 0 ? say`` : say`根据审计结果，${listed(measures)}。`;
  return say`会同审计部门对掌管资金、物资部门的主要领导进行任前、任期和离任审计，${s.period.short}共审计${s.figure('ST10')}名。${result}`;
};

const reports = (s: Story): readonly Run[] => {
  if (s.value('ST13') === 0) return say`${s.period.short}没有收到反映领导干部问题的信息和举报。`;
  const split = s.value('ST13a') > 0 && s.value('ST13b') > 0 ? say`，其中举报${s.figure('ST13a')}件、监督信息${s.figure('ST13b')}条` : say``;
  return say`畅通信、访、电话等渠道，认真受理群众反映，${s.period.short}共收到信息、举报${s.figure('ST13')}件（条）${split}。`;
};
const verified = (s: Story): readonly Run[] => {
  if (s.value('ST14') === 0) return s.value('ST13') === 0 ? say`` : say`${s.period.short}没有需要查核的干部。`;
  const results = [
    ...(s.value('ST15') > 0 ? [say`进行提醒和诫勉谈话的${s.figure('ST15')}名`] : []),
    ...(s.value('ST16') > 0 ? [say`暂缓任用的拟提拔人选${s.figure('ST16')}名`] : []),
    ...(s.value('ST17') > 0 ? [say`取消任职资格的拟提拔人选${s.figure('ST17')}名`] : []),
    ...(s.value('ST18') > 0 ? [say`受到纪律处分的${s.figure('ST18')}名`] : []),
  ];
  const outcome = results.length === 0 ? say`` : say`按照查核结果分别作出处理，${listed(results)}。`;
  return say`对线索具体的逐件查核，共查核领导干部${s.figure('ST14')}名。${outcome}`;
};

export const supervision: Chapter = {
  part: 'supervision',
  sections: [
    { title: '健全议事规则促勤', paragraphs: [(s) => paragraph('supervision.rules', rules(s))] },
    { title: '运用审计结果督勤', paragraphs: [(s) => paragraph('supervision.audit', audits(s))] },
    {
      title: '查核群众反映治懒',
      paragraphs: [(s) => paragraph('supervision.report', reports(s)), (s) => paragraph('supervision.verified', verified(s))],
    },
  ],
};

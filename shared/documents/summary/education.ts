/** Part one, 强化日常教育: 育勤 (training, secondments), 励勤 (heart-to-heart talks), 警勤 (reminders, admonitions, inquiries). */
import { indicators } from '../../indicators';
import type { Run } from '../model';
import type { Chapter } from './outline';
import { listed, paragraph, type Story, say } from './story';

const training = (s: Story): readonly Run[] => {
  if (s.value('ST01') === 0) return say`${s.period.short}没有举办市管干部和后备干部培训班。`;
  const people = s.value('ST02') === 0 ? say`` : say`，参加培训的领导干部${s.figure('ST02')}人次`;
  return say`把勤政要求列入干部培训内容，按计划分期分批组织学习。${s.period.short}，面向市管干部和后备干部办班${s.figure('ST01')}期${people}。`;
};

const secondments = (s: Story): readonly Run[] => {
  if (s.value('ST03') === 0) return say`${s.period.short}没有选派干部外出挂职、深造和考察。`;
  const kinds = indicators.filter((d) => d.within === 'ST03' && s.value(d.id) > 0);
  const parts = listed(kinds.map((d) => say`${d.label}${s.figure(d.id)}人次`));
  const only = kinds.length === 1 ? (kinds[0]?.label ?? '') : '';
  const split = kinds.length > 1 ? say`，其中${parts}` : only === '' ? say`` : say`，均为${only}`;
  return say`注重让干部走出去开眼界、长本领，先后选派${s.figure('ST03')}人次外出学习和锻炼${split}。`;
};

const talks = (s: Story): readonly Run[] => {
  if (s.value('TT01') === 0) return say`${s.period.short}没有安排谈心谈话。`;
  const people = s.also('TT01') === s.value('TT01') ? say`` : say`，谈话对象${s.alsoFigure('TT01')}名`;
  const term = s.value('TT01a') === 0 ? say`` : say`围绕换届，同有关干部重点谈话${s.figure('TT01a')}人次，做好思想工作，保持工作连续。`;
  return say`坚持领导同志与干部面对面交流，既问班子运行和工作进展，也问个人思想和实际困难，听取意见建议。${s.period.short}共谈心谈话${s.figure('TT01')}人次${people}。${term}`;
};

const warnings = (s: Story): readonly Run[] => {
  if (s.value('ST04') === 0) return say`${s.period.short}没有对领导干部进行提醒和诫勉谈话。`;
  const times = s.also('ST04') === s.value('ST04') ? say`` : say`，共谈话${s.alsoFigure('ST04')}人次`;
  return say`综合考察、考核和群众反映的情况，对履职不力、作风方面有苗头的干部早打招呼、早作纠正。${s.period.short}，接受提醒或者诫勉谈话的领导干部有${s.figure('ST04')}名${times}。`;
};

const inquiries = (s: Story): readonly Run[] => {
  if (s.value('ST05') === 0) return say`${s.period.short}没有进行组织函询。`;
  const letters = s.also('ST05') === s.value('ST05') ? say`` : say`，发出函询通知书${s.alsoFigure('ST05')}件`;
  return say`反映的问题比较具体、可以由本人作出说明的，采取书面函询的方式，请本人如实答复，共函询领导干部${s.figure('ST05')}名${letters}。`;
};

export const education: Chapter = {
  part: 'education',
  sections: [
    {
      title: '以经常性教育育勤',
      paragraphs: [(s) => paragraph('education.training', training(s)), (s) => paragraph('education.secondment', secondments(s))],
    },
    { title: '以谈心谈话励勤', paragraphs: [(s) => paragraph('education.talk', talks(s))] },
    {
      title: '以提醒函询警勤',
      paragraphs: [(s) => paragraph('education.warning', warnings(s)), (s) => paragraph('education.inquiry', inquiries(s))],
    },
  ],
};

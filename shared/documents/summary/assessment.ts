/** Part two, 完善考核措施: 日常专项考核, 跟踪问效考核 (ST06–ST08). */
import { indicators } from '../../indicators';
import type { Run } from '../model';
import type { Chapter } from './outline';
import { listed, paragraph, type Story, say } from './story';

const special = (s: Story): readonly Run[] => {
  if (s.value('ST06') === 0) return say`${s.period.short}没有组织日常专项考核。`;
  return say`在完成重大任务、应对急难事件中考察识别干部，不定期到一线了解领导干部的表现，${s.period.short}组织日常专项考核${s.figure('ST06')}项，结果作为表彰奖励的依据。`;
};

const tracking = (s: Story): readonly Run[] => {
  const [counties, departments] = [s.value('ST07'), s.value('ST08')];
  if (counties + departments === 0) return say`${s.period.short}没有开展跟踪问效考核。`;
  const units = listed([
    ...(counties > 0 ? [say`${s.figure('ST07')}个县（区）`] : []),
    ...(departments > 0 ? [say`${s.figure('ST08')}个市直政府部门`] : []),
  ]);
  const classes = indicators.filter((d) => d.within === 'ST08' && s.value(d.id) > 0);
  const split = classes.length > 1 ? say`，其中${listed(classes.map((d) => say`${d.label}${s.figure(d.id)}个`))}` : say``;
  return say`分类设定指标和重点工作目标，由有关部门组成联合考核组，对${units}进行了跟踪问效考核${split}，考核结果与奖惩和使用挂钩。`;
};

export const assessment: Chapter = {
  part: 'assessment',
  sections: [
    { title: '以专项考核识绩', paragraphs: [(s) => paragraph('assessment.special', special(s))] },
    {
      title: '以跟踪问效考绩',
      paragraphs: [(s) => paragraph('assessment.tracking', tracking(s))],
    },
  ],
};

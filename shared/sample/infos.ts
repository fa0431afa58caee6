/** 监督信息: 24 条 in the period (7 + 8 + 9), the other part of ST13. */
import type { AnyRow } from '../records/define';
import { supervisionInfo } from '../records/supervisionInfo';
import { addDays } from '../rules/dates';
import type { CadreBook } from './cadres';
import { meetingBefore } from './jointMeetings';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { chance } from './random';

const INFO: Readonly<Record<string, number>> = { 2005: 7, 2006: 8, 2007: 9 };
const SOURCES = ['member', 'county', 'section', 'media'] as const;
const CONTENT = [
  ['通报干部违反交通法规受处罚', 'judicial'],
  ['通报机关作风明察暗访情况', 'supervision'],
  ['通报干部配偶经商情况', 'special'],
  ['通报单位财务检查发现的问题', 'discipline'],
] as const;

export const makeInfos = (book: CadreBook): AnyRow[] => {
  const c = chance(20_050_208);
  const make = maker(supervisionInfo, 0x13);
  const people = book.people.filter((p) => p.rank === 'deputy');
  const add = (day: string, state: 'registered' | 'referred' | 'filed', deleted?: string): void => {
    const received = workday(day);
    const who = c.pick(people);
    const [matter, category] = c.pick(CONTENT);
    const infoSource = c.pick(SOURCES);
    // what a member unit reports soon after a meeting belongs to it
    const meeting = infoSource === 'member' ? meetingBefore(received) : null;
    const assessed = later(received, 6);
    const done = state === 'filed';
    const steps: readonly Step[] = [
      ['registered', received, ''],
      ...(done
        ? ([
            ['assessed', assessed, ''],
            ['filed', later(assessed, 2), ''],
          ] as const)
        : state === 'referred'
          ? ([
              ['assessed', assessed, ''],
              ['referred', later(assessed, 2), '转所在单位了解，请本人说明'],
            ] as const)
          : []),
    ];
    const fields: Draft<typeof supervisionInfo> = {
      receivedDate: received,
      infoSource,
      sourceRecord: meeting !== null && addDays(meeting.day, 60) >= received ? { type: 'jointMeeting', id: meeting.id } : null,
      category,
      sourceText: '干部监督联席会议成员单位',
      personNames: who.name,
      matter,
      content: `${matter}，涉及${who.post}。`,
      persons: [{ id: make.child(), cadre: who.id, postThen: who.post, outsiderName: null, outsiderUnit: null, outsiderPost: null }],
      handler: OFFICE.handler,
      secrecy: 'workSecret',
      ...(done
        ? { credibility: 'middle' as const, outcome: 'filed' as const, assessedDate: assessed, assessment: '情节轻微，已由所在单位处理，存档备查。' }
        : state === 'referred'
          ? { credibility: 'high' as const, outcome: 'toInquiry' as const, assessedDate: assessed, assessment: '问题具体，转函询了解。' }
          : {}),
    };
    make.add(fields, deleted === undefined ? { steps } : { steps, deleted });
  };
  for (const [year, n] of Object.entries(INFO)) for (let i = 0; i < n; i += 1) add(addDays(`${year}-02-08`, i * 35), 'filed');
  add('2004-12-28', 'filed');
  add('2008-01-03', 'registered');
  add('2006-09-12', 'filed', '2006-09-13');
  add('2008-01-09', 'referred');
  return make.rows();
};

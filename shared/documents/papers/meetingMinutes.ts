/** F17 联席会议纪要 (handbook §6.4, 纪要格式 GB/T 9704-2012 10.3). What members reported of persons stays in the record and is not printed. */
import Nzh from 'nzh/cn';
import { MEETING_ATTENDANCE } from '../../codes/meetings';
import { inWords } from '../../rules/dates';
import type { Block } from '../model';
import { definePaper } from './define';
import { childRows, clause, fullDay, sentence } from './letter';
import { BLANK, dayOr, para } from './words';

export const meetingMinutes = definePaper({
  id: 'F17',
  form: 'F17',
  label: '联席会议纪要',
  of: ['jointMeeting'],
  takes: 'one',
  make: ([row], ctx) => {
    if (!row) throw new RangeError('没有选定会议，请先选一次。');
    const unit = (id: unknown): string => (typeof id === 'string' && id !== '' ? ctx.names.unit(id) : '');
    const year = typeof row.year === 'string' ? row.year.slice(0, 4) : BLANK;
    const serial = typeof row.serial === 'number' ? String(row.serial) : '　';
    const day = fullDay(row.meetingDate);
    const when = day === null ? '　　月　　日' : inWords(day).replace(/^\d+年/, '');
    const place = clause(row.place);
    const topics = childRows(row.topics);
    const decisions = childRows(row.decisions);
    const heard = topics.map((t) => `${unit(t.unit) === '' ? '' : `${unit(t.unit)}`}关于“${clause(t.title)}”的汇报`).join('，');
    const points = topics.flatMap((t, i): Block[] => (clause(t.points) === '' ? [] : [para(`topic${i + 1}`, sentence(t.points))]));
    const settled = decisions.map((d, i): Block => {
      const partners = Array.isArray(d.partners) ? d.partners.map(unit).filter(Boolean).join('、') : '';
      const facts = [
        unit(d.lead) === '' ? '' : `牵头单位：${unit(d.lead)}`,
        partners === '' ? '' : `配合单位：${partners}`,
        fullDay(d.due) === null ? '' : `时限：${dayOr(d.due)}`,
      ].filter(Boolean);
      return {
        kind: 'paragraph',
        id: `decision${i + 1}`,
        runs: [
          { text: `${Nzh.encodeS(i + 1)}、`, face: 'hei' },
          { text: `${sentence(d.text)}${facts.length === 0 ? '' : `（${facts.join('；')}）`}` },
        ],
      };
    });
    const attendees = childRows(row.attendees);
    const attended = MEETING_ATTENDANCE.codes.flatMap((code): Block[] => {
      // one unit is named once: 市审计局张某某、李某某
      const byUnit = new Map<string, string[]>();
      for (const a of attendees)
        if ((a.attendance ?? 'present') === code.value) byUnit.set(unit(a.unit), [...(byUnit.get(unit(a.unit)) ?? []), clause(a.name)]);
      const text = [...byUnit].map(([u, names]) => `${u}${names.filter(Boolean).join('、')}`).join('，');
      return text === '' ? [] : [{ kind: 'attendance', label: code.label, text }];
    });
    const members = childRows(row.members).map((m) => unit(m.unit));
    const name = `${ctx.office.city}干部监督联席会议`;
    return {
      fileName: `${name}纪要（${year}年第${serial.trim()}次）`,
      title: `${name}纪要`,
      sections: [
        {
          orientation: 'portrait',
          page: 'gb',
          blocks: [
            {
              kind: 'minutesHead',
              name: `${name}纪要`,
              issue: clause(row.minutesNo) || `第${serial}期`,
              office: `${name}办公室`,
              date: dayOr(row.minutesDate),
            },
            para(
              'opening',
              `${when}，${clause(row.host) || BLANK}${place === '' ? '' : `在${place}`}主持召开${year}年第${serial}次干部监督联席会议。${heard === '' ? '' : `会议听取了${heard}。`}现将会议主要内容纪要如下。`,
            ),
            ...points,
            ...(settled.length === 0 ? [] : [para('settled', '会议议定以下事项：'), ...settled]),
            ...attended,
            ...(members.length === 0 ? [] : [{ kind: 'attendance', label: '分送', text: `${members.join('，')}。` } as const]),
            {
              kind: 'colophon',
              ...(clause(row.copiedTo) === '' ? {} : { copies: clause(row.copiedTo) }),
              office: `${name}办公室`,
              date: dayOr(row.minutesDate),
            },
          ],
        },
      ],
    };
  },
});

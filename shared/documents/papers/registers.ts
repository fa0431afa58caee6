/** Lists that are not simply the columns of a record type (listTable.ts gives those): a class's roll, certificates, who has 议事规则. */
import { CERTIFICATE_CUSTODY, CERTIFICATE_STATUS } from '../../codes/abroad';
import { labelOf } from '../../codes/define';
import { ATTENDANCE, COMPLETION, TRAINEE_TYPE, TRAINING_GRADE } from '../../codes/training';
import { certificate } from '../../records/certificate';
import { stateOf } from '../../records/define';
import { procedureRules } from '../../records/procedureRules';
import { trainingClass } from '../../records/trainingClass';
import { inWords } from '../../rules/dates';
import { chosenFlag, definePaper } from './define';
import { clip, col, dots, listDocument, onlyRow, textAt } from './formParts';
import { childRows } from './letter';
import { nameOf, said } from './words';

export const trainingRoll = definePaper({
  id: 'roll',
  form: null,
  label: '学员名册',
  of: ['trainingClass'],
  takes: 'one',
  make: (rows, ctx) => {
    const row = onlyRow(rows);
    const name = textAt(row, 'name');
    const days = [row.startDate, row.endDate].map((d) => (typeof d === 'string' ? inWords(d) : '')).filter(Boolean);
    const list = childRows(row.attendees);
    return listDocument(
      '学员名册',
      [
        col('姓名', 20, 'center'),
        col('单位及职务', 74),
        col('学员类型', 28),
        col('出勤', 22, 'center'),
        col('请假学时', 18, 'right'),
        col('结业情况', 22, 'center'),
        col('考核等次', 20, 'center'),
        col('证书号', 30),
      ],
      list.map((a) => [
        nameOf(a.cadre, ctx),
        textAt(a, 'postThen'),
        labelOf(TRAINEE_TYPE, textAt(a, 'traineeType')),
        labelOf(ATTENDANCE, textAt(a, 'attendance')),
        textAt(a, 'leaveHours'),
        labelOf(COMPLETION, textAt(a, 'completion')),
        labelOf(TRAINING_GRADE, textAt(a, 'grade')),
        textAt(a, 'certificateNo'),
      ]),
      ctx,
      {
        fileName: `学员名册（${name}）`,
        right: `班次：${clip(name, 30)}　${days.join('至')}`,
        below: [{ kind: 'formLine', left: `本班共登记学员${list.length}人，${said(trainingClass, row, 'hours', ctx) || '　　'}学时。` }],
      },
    );
  },
});

export const certificateBook = definePaper({
  id: 'certificates',
  form: null,
  label: '证照登记簿',
  of: ['certificate'],
  takes: 'many',
  sensitive: true,
  make: (rows, ctx) =>
    listDocument(
      '因私（因公）证照登记簿',
      [
        col('持证人', 16, 'center'),
        col('单位及职务', 38),
        col('证照类型', 26),
        col('证照号码', 24),
        col('签发日期', 20, 'center'),
        col('有效期至', 20, 'center'),
        col('柜号', 12, 'center'),
        col('保管状态', 17, 'center'),
        col('上交日期', 20, 'center'),
        col('领取日期', 20, 'center'),
        col('归还日期', 20, 'center'),
        col('签字', 14),
      ],
      rows.map((row) => [
        nameOf(row.cadre, ctx),
        textAt(row, 'postThen'),
        said(certificate, row, 'kind', ctx),
        textAt(row, 'number'),
        dots(row.issuedDate),
        dots(row.validTo),
        textAt(row, 'cabinet'),
        row.status === 'cancelled' ? labelOf(CERTIFICATE_STATUS, 'cancelled') : labelOf(CERTIFICATE_CUSTODY, textAt(row, 'custody')),
        dots(row.handedInDate),
        dots(row.takenDate),
        dots(row.returnedDate),
        '',
      ]),
      ctx,
    ),
});

const NOT_THERE: readonly unknown[] = ['notYet', 'repealed'];
export const procedureRulesStatus = definePaper({
  id: 'procedure-rules',
  form: null,
  label: '议事规则建立情况一览',
  of: ['procedureRules'],
  takes: 'many',
  needs: ['unit', 'procedureRules'],
  options: [
    {
      key: 'missing',
      label: '列出没有登记议事规则的县（区）和市直部门',
      kind: 'flag',
      initial: true,
      help: '单位库里有、议事规则台账里一条也没有的单位。',
    },
  ],
  make: (rows, ctx, choices) => {
    const registered = new Set(ctx.rows('procedureRules').map((r) => r.unit));
    const owing: readonly unknown[] = ['county', 'partyDepartment', 'department', 'otherOrgan'];
    const missing = chosenFlag(procedureRulesStatus, choices, 'missing')
      ? ctx.rows('unit').filter((u) => owing.includes(u.kind) && !registered.has(u.id) && (u.status == null || u.status === 'active'))
      : [];
    const units = new Set(rows.map((r) => r.unit));
    const having = new Set(rows.filter((r) => !NOT_THERE.includes(r.state)).map((r) => r.unit));
    const total = units.size + missing.length;
    return listDocument(
      '议事规则建立情况一览表',
      [
        col('单位', 44),
        col('规则名称', 52),
        col('文号', 30),
        col('制定日期', 22, 'center'),
        col('修订日期', 22, 'center'),
        col('备案日期', 22, 'center'),
        col('末位表态', 18, 'center'),
        col('抽查次数', 16, 'right'),
        col('状态', 20, 'center'),
      ],
      [
        ...rows.map((row) => [
          said(procedureRules, row, 'unit', ctx),
          textAt(row, 'name'),
          textAt(row, 'letterNo'),
          dots(row.establishedDate),
          dots(row.revisedDate),
          dots(row.filedDate),
          said(procedureRules, row, 'headSpeaksLast', ctx),
          String(childRows(row.spotChecks).length),
          stateOf(procedureRules, row.state)?.label ?? '',
        ]),
        ...missing.map((u) => [textAt(u, 'name'), '', '', '', '', '', '', '', '没有登记']),
      ],
      ctx,
      { below: [{ kind: 'formLine', left: `共${total}个单位，已建立议事规则的${having.size}个，没有建立（登记）的${total - having.size}个。` }] },
    );
  },
});

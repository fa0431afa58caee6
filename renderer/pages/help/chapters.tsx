/** The handbook's chapters. What follows from declarations (record types, settings of the journal) is read from them. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { DEADLINE_RULES, type DeadlineRule } from '../../../shared/rules/deadlines';
import { to } from '../../app/routes';
import { session } from '../../store/session';
import { TypesChapter } from './TypesChapter';

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly body: () => ReactNode;
}
const Go = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link className="lnk" href={href}>
    {children}
  </Link>
);
const Key = ({ children }: { children: ReactNode }) => <kbd>{children}</kbd>;
/** Two columns: what, and what it means. */
const Pairs = ({ rows }: { rows: readonly (readonly [ReactNode, ReactNode])[] }) => (
  <table className="help-pairs">
    <tbody>
      {rows.map(([a, b], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed text
        <tr key={i}>
          <th scope="row">{a}</th>
          <td>{b}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const CHAPTERS: readonly Chapter[] = [
  {
    id: 'what',
    title: '这个程序做什么',
    body: () => (
      <>
        <p>
          勤政台账供组织部门干部监督科在一台不联网的计算机上使用。一件事只录入一次：培训、选派、谈话、提醒、诫勉、函询各记一条，名单、期限、统计数字和汇报材料都从这些记录生成。
        </p>
        <p>统计页的每个数字都能点开看它背后的名单；汇报材料里的数字与统计页同一来源，导出前可以逐段改写。</p>
      </>
    ),
  },
  {
    id: 'secrecy',
    title: '保密须知',
    body: () => (
      <div className="help-notice">
        <p>
          <b>不得存储涉密信息。</b>
          本程序只用于非涉密计算机，最高到“工作秘密”。国家秘密必须在涉密计算机上处理，不得录入本程序，也不得作为备注、附件带入。
        </p>
        <p>举报人姓名、联系方式等可以识别举报人的内容不要写进任何一栏。身份证号等个人信息可以不填；列表里默认隐去，导出表格时默认不带。</p>
      </div>
    ),
  },
  {
    id: 'begin',
    title: '第一次使用',
    body: () => (
      <ol>
        <li>
          到<Go href={to.settings()}>设置</Go>填写城市名、落款机关、科室和操作人。操作人会记入每一条修改记录。
        </li>
        <li>
          用<Go href={to.roster()}>导入花名册</Go>把干部和单位带进来；人数不多时，也可以在<Go href={to.list('cadre')}>干部</Go>里逐个新增。
        </li>
        <li>从左侧导航打开某一类台账，新增记录。对象从干部名册里选，输入姓名、拼音或首字母都可以。</li>
        <li>
          到<Go href={to.statistics()}>统计</Go>看数字，到<Go href={to.report()}>报表</Go>生成汇报材料。
        </li>
        <li>只想先看看效果，可以在设置里载入示例数据（虚构的安澜市），看完整批移出。</li>
      </ol>
    ),
  },
  {
    id: 'entry',
    title: '录入记录',
    body: () => (
      <>
        <Pairs
          rows={[
            [<Key key="k">Enter</Key>, '到下一栏。多行文字栏里是换行。'],
            [
              <span key="k">
                <Key>Ctrl</Key> <Key>S</Key>
              </span>,
              '保存。必填项没有填时，会停在那一栏并说明。',
            ],
            [
              <span key="k">
                <Key>Ctrl</Key> <Key>Enter</Key>
              </span>,
              '保存，并接着新增下一条。',
            ],
            [<Key key="k">Esc</Key>, '关闭窗口。有没保存的内容时先问一句。'],
          ]}
        />
        <p>录入中的内容会自动存成草稿，程序意外退出后再打开同一条，可以接着写。</p>
        <p>选定干部时，当时的职务会记进“时任职务”，以后职务变动不影响旧记录。</p>
        <p>
          记录按步骤办理：打开一条记录，按上面的按钮走下一步（如“发出”“登记送达”），每一步都要写日期，可以加说明。只有真正办了的措施才计入统计，拟办和取消的不计。
        </p>
      </>
    ),
  },
  {
    id: 'dates',
    title: '日期怎么写',
    body: () => (
      <>
        <p>日期栏可以直接打字，下面几种写法都认得：</p>
        <Pairs
          rows={[
            ['20220921、2022.9.21、2022-9-21、2022/9/21、2022年9月21日', '到日'],
            ['9.21、9月21日', '当年的 9 月 21 日，只用于要求到日的栏'],
            ['197503、1975.03、1975年3月', '到月，用于出生年月、任职时间等'],
            ['1975、1975年', '到年，只用于允许写到年的栏'],
          ]}
        />
        <p>“1970.1”可能是 1 月，也可能是被表格软件去掉 0 的 10 月。导入时遇到这种写法会让您选定，不会替您猜。</p>
      </>
    ),
  },
  { id: 'types', title: '各类台账', body: () => <TypesChapter /> },
  {
    id: 'import',
    title: '导入花名册',
    body: () => (
      <>
        <ol>
          <li>
            在<Go href={to.roster()}>导入花名册</Go>选择或拖入 .xlsx 文件。旧版 .xls、WPS 的 .et 和 .csv 请先另存为 .xlsx；设了打开密码的请先取消。
          </li>
          <li>程序自动找到工作表和表头，并把各列对应到干部的各项；认不出的列会列出来，可以手工指定或不导入。</li>
          <li>逐行核对。有错的行说明错在哪里，能给出选项的直接点选；与台账里已有干部相同的，并排显示不同之处，由您决定新增、更新还是跳过。</li>
          <li>看清楚“将新增几名、更新几名”那句话，再按导入。在此之前什么都不会写入。</li>
          <li>导入之后可以“撤销整次导入”。没有导入的问题行可以导出成表格，改好后再导入一次。</li>
        </ol>
      </>
    ),
  },
  {
    id: 'undo',
    title: '撤销、修改记录和回收站',
    body: () => (
      <>
        <p>每次保存、删除之后，右下角会出现“撤销”。某条记录在这之后又改过的，不会被撤销覆盖，程序会指出是哪一条。</p>
        <p>打开任何一条记录，都能看到它的修改记录：谁、什么时候、把哪一项从什么改成了什么。</p>
        <p>
          删除的记录进入<Go href={to.bin()}>回收站</Go>，不计入统计，可以随时恢复，编号和内容不变。本版没有彻底清除的功能。
        </p>
      </>
    ),
  },
  {
    id: 'statistics',
    title: '统计和汇报材料',
    body: () => (
      <>
        <p>
          <Go href={to.statistics()}>统计</Go>
          页选定起止日期，各项数字随之变化。每个数字都写明口径：数的是期、人次还是名，同一人多次算几次。点数字看名单。
        </p>
        <p>
          <Go href={to.report()}>报表</Go>页按同样的起止日期生成汇报材料，文字可以逐段修改，再导出为 Word 文档。版式按《党政机关公文格式》（GB/T
          9704—2012）编排，用 Word 和 WPS 都能打开。
        </p>
        <p>导出时不会悄悄覆盖已有的文件。</p>
      </>
    ),
  },
  {
    id: 'deadlines',
    title: '期限是怎么算的',
    body: () => (
      <>
        <p>
          期限按下表推算，记录里存下的是推算出来的日子，可以手工改。工作日按国务院公布的放假和补班安排计算；没有公布的年份按周一至周五估算，并有提示。
        </p>
        <table className="lt help-rules">
          <colgroup>
            <col />
            <col style={{ width: 156 }} />
            <col style={{ width: '46%' }} />
          </colgroup>
          <thead>
            <tr>
              <th>事项</th>
              <th>期限</th>
              <th>依据</th>
            </tr>
          </thead>
          <tbody>
            {DEADLINE_RULES.filter((r) => r.enabled).map((r) => (
              <tr key={`${r.id}/${r.version}`}>
                <td>{r.name}</td>
                <td className="q2">{spanOf(r)}</td>
                <td className="q2">{r.basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ),
  },
  {
    id: 'light',
    title: '右上角的保存灯',
    body: () => (
      <Pairs
        rows={[
          ['编辑中', '窗口里有还没有保存的内容。草稿会自动存，但还不算数。'],
          ['正在存', '正在写入数据库。'],
          ['已保存', '已经写入数据库，正在写日志文件。'],
          ['已备份', '数据库和日志文件都已写好并落到磁盘，后面是时间。'],
          ['未能保存', '没有存上，把鼠标停在上面看原因，按“再试一次”。内容还在窗口里，先不要关闭程序。'],
        ]}
      />
    ),
  },
  {
    id: 'data',
    title: '数据放在哪里',
    body: () => (
      <>
        <p>
          {session().host === 'electron'
            ? '数据只在这台计算机上当前用户的应用数据目录“qinzheng-ledger”里：记录在本地数据库，每一步改动另外写一份日志文件。'
            : '数据只在这台计算机上：记录在这个浏览器的本地数据库里，每一步改动另外写一份日志文件，放在程序的数据文件夹里。请不要清除这个浏览器的网站数据。'}
          程序不联网，不上传任何内容。
        </p>
        <p>
          每次启动时，程序核对数据库和日志的序号；数据库比日志少的，从日志补回，并告诉您补了几步。两边不是同一套台账时，程序停下来，不改动也不删除任何一边。
        </p>
        <p>
          本版还没有备份中心。请定期关闭程序，把数据文件夹完整拷贝到安全 U 盘。日志的状态见<Go href={to.settings()}>设置</Go>。
        </p>
      </>
    ),
  },
];

const UNIT = { workday: '个工作日', day: '日', month: '个月', year: '年' } as const;
const spanOf = (r: DeadlineRule): string => {
  if (r.unit === 'fixedDate') return `每年 ${(r.fixedDay ?? '').replace('-', ' 月 ')} 日`;
  return r.amount === 0 ? '以填写的日期为准' : `${r.startWord}后 ${r.amount} ${UNIT[r.unit]}`;
};

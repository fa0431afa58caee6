import { describe, expect, test } from 'vitest';
import { cadre } from '../../../shared/records/cadre';
import { findTables } from '../../../shared/roster/findTable';
import { targetOf } from '../../../shared/roster/heads';
import { mapColumns } from '../../../shared/roster/mapColumns';
import { readSheet } from '../../support/roster/helpers';

const found = (rows: Parameters<typeof readSheet>[0]) => findTables([{ name: 's', rows }], cadre).best;

describe('heads', () => {
  test.each([
    [['姓  名'], 'name'],
    [['*姓名'], 'name'],
    [['出生\n年月'], 'birthYm'],
    [['出生年月（岁）'], 'birthYm'],
    [['公民身份号码'], 'idCard'],
    [['全日制教育', '学历'], 'ftEdu'],
    [['在职教育', '学历'], 'ojEdu'],
    [['学历', '在职'], 'ojEdu'],
    [['学历（在职）'], 'ojEdu'],
    [['全日制学历学位'], 'ftEdu'],
    [['基本情况', '民族'], 'nation'],
    [['所在单位'], 'unit'],
    [['任现职\n时间'], 'postSince'],
  ])('%j → %s', (path, key) => {
    expect(targetOf(path, cadre)).toEqual({ use: 'field', key });
  });
  test.each([[['单位及职务']], [['所在单位及职务']], [['工作单位和现任职务']], [['单位、职务']]])('%j is split', (path) => {
    expect(targetOf(path, cadre)).toEqual({ use: 'unitPost' });
  });
  test('序号, 年龄 and years in office are left out on purpose; the name of a wife is not the cadre’s name', () => {
    for (const h of ['序号', '年龄', '现职务始任年限']) expect(targetOf([h], cadre).use).toBe('ignore');
    expect(targetOf(['配偶', '姓名'], cadre)).toEqual({ use: 'none' });
    expect(targetOf(['健身爱好'], cadre)).toEqual({ use: 'none' });
  });
});

describe('the table in a sheet', () => {
  test('three lines of heads, blank lines, a repeated head, group lines, signatures', () => {
    const reading = readSheet(
      [
        [null, null],
        ['安澜市干部名册', null, null, null, null],
        [],
        ['序号', '姓名', '教育情况', null, null, '出生年月'],
        [null, null, '全日制教育', null, '在职教育', null],
        [null, null, '学历', '学位', '学历', null],
        ['一、安澜市财政局', null, null, null, null, null],
        [1, '张某某', '大学', '经济学学士', null, '1975.03'],
        [null, null, null, null, null, null],
        ['序号', '姓名', '学历', '学位', '学历', '出生年月'],
        ['二、安澜市审计局', null, null, null, null, null],
        [2, '李某某', '大专', null, '研究生', '1976.04'],
        [3, null, null, null, null, null],
        ['合计', '2人', null, null, null, null],
        ['填表人：王某', null, '审核人：赵某', null, null, null],
        [4, '周某某', '大学', null, null, '1980.05'],
      ],
      [],
    );
    expect(reading.table.headRows).toEqual([4, 6]);
    expect(reading.rows.map((r) => [r.at, r.values.name, r.values.ftEdu, r.values.ojEdu, r.unit])).toEqual([
      [8, '张某某', '大学', undefined, { name: '安澜市财政局' }],
      [12, '李某某', '大专', '研究生', { name: '安澜市审计局' }],
      // after the signatures there is still a person: nobody is dropped
      [16, '周某某', '大学', undefined, { name: '安澜市审计局' }],
    ]);
    expect(reading.table.passed.map((p) => [p.at, p.why])).toEqual([
      [7, 'group'],
      [10, 'heads'],
      [11, 'group'],
      [13, 'numberOnly'],
      [14, 'total'],
      [15, 'note'],
    ]);
  });

  test('填报单位 above the table is the unit of lines without one', () => {
    const reading = readSheet(
      [
        ['填报单位：安澜市水务局', null],
        ['姓名', '性别', '民族'],
        ['张某某', '男', '汉'],
      ],
      [],
    );
    expect(reading.rows[0]?.unit).toEqual({ name: '安澜市水务局' });
  });

  test('of several sheets the one with most people in understood columns is proposed', () => {
    const head = ['姓名', '性别', '民族', '出生年月'];
    const f = findTables(
      [
        { name: '说明', rows: [['本表填写要求'], ['一、如实填写']] },
        {
          name: '样例',
          rows: [
            [...head, '籍贯'],
            ['张某某', '男', '汉', '1975.03', '安澜'],
          ],
        },
        { name: '名册', rows: [head, ...Array.from({ length: 30 }, (_, i) => [`李某${i}`, '男', '汉', '1975.03'])] },
      ],
      cadre,
    );
    expect(f.best?.sheet).toBe('名册');
    expect(f.tables.map((t) => t.sheet)).toEqual(['名册', '样例']);
    expect(f.without).toEqual(['说明']);
  });

  test('no table, no proposal', () => {
    expect(
      findTables(
        [
          {
            name: 'a',
            rows: [
              ['物资', '数量'],
              ['桌子', 3],
            ],
          },
        ],
        cadre,
      ).best,
    ).toBeNull();
    expect(findTables([], cadre).best).toBeNull();
  });
});

describe('columns', () => {
  const table = found([
    ['姓名', '曾用', '单位及职务', '单位', '姓名'],
    ['张某某', '甲', '安澜市财政局局长', '安澜市财政局', '重复'],
  ]);
  if (!table) throw new Error('no table');

  test('unknown heads stay visible, a second column of the same field is not imported, beside 单位 the other is the post', () => {
    const map = mapColumns(table, cadre);
    expect(map.columns.map((c) => c.target)).toEqual([
      { use: 'field', key: 'name' },
      { use: 'none' },
      { use: 'field', key: 'currentPost' },
      { use: 'field', key: 'unit' },
      { use: 'none' },
    ]);
    expect(map.notImported).toEqual(['曾用', '姓名']);
    expect(map.columns[4]?.note).toContain('姓名');
  });

  test('the user’s choice wins and frees the column proposed before', () => {
    const map = mapColumns(table, cadre, { 4: { use: 'field', key: 'name' }, 1: { use: 'ignore', why: '不要' } });
    expect(map.columns[4]).toMatchObject({ chosen: true, target: { use: 'field', key: 'name' } });
    expect(map.columns[0]?.target).toEqual({ use: 'none' });
    expect(mapColumns(table, cadre, { 0: { use: 'ignore', why: '不要' }, 4: { use: 'ignore', why: '不要' } }).lacking.map((f) => f.key)).toEqual([
      'name',
    ]);
  });
});

/** A chosen or dropped file → sheets of cells, with the ledger they are compared with. */
import { MAX_WORKBOOK } from '../../../shared/contract/calls';
import { type CadreRow, cadre } from '../../../shared/records/cadre';
import { type UnitRow, unit } from '../../../shared/records/unit';
import { session } from '../../store/session';
import { call } from '../../transport';
import type { Loaded } from './useImport';

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(new Error('这个文件读不出来，可能已被移走或正被占用。请关闭正在打开它的程序，再选一次。'));
    reader.readAsDataURL(file);
  });

/** @throws Error whose message is a sentence for the user */
export const readFile = async (file: File): Promise<Loaded> => {
  if (file.size > MAX_WORKBOOK) {
    throw new Error(
      `“${file.name}”有 ${(file.size / (1 << 20)).toFixed(1)} MB，超过 ${MAX_WORKBOOK >> 20} MB，没有读取。请删去图片和多余的工作表，或分成几份再导入。`,
    );
  }
  if (file.size === 0) throw new Error(`“${file.name}”是空文件，没有读取。请重新选择。`);
  const r = await call('workbook.read', { name: file.name.slice(-260), base64: await base64Of(file) });
  if (!r.ok) throw new Error(r.error.message);
  const { db } = session();
  const [cadres, units] = await Promise.all([db.rows(cadre.id).toArray(), db.rows(unit.id).toArray()]);
  // rows of these tables are written by the repo only, after the declaration's schema
  return {
    fileName: file.name,
    sheets: r.value.sheets,
    notices: r.value.notices,
    cadres: cadres as unknown as CadreRow[],
    units: units as unknown as UnitRow[],
  };
};

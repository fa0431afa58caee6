/** Words that rosters and forms use for a code, besides its label. Only unambiguous ones: what is doubtful is asked, not guessed. */
import { type CodeTable, codeFor } from './define';
import { NATIONALITY } from './nationality';
import { CADRE_STATUS, HEALTH, MANAGED_BY, POLITICS } from './people';

const spoken: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [POLITICS.id]: {
    党员: '01',
    中国共产党党员: '01',
    中共: '01',
    预备党员: '02',
    团员: '03',
    民革党员: '04',
    民盟盟员: '05',
    民建会员: '06',
    民进会员: '07',
    农工党党员: '08',
    致公党党员: '09',
    九三学社社员: '10',
    九三: '10',
    台盟盟员: '11',
    无党派: '12',
    无党派民主人士: '12',
  },
  [HEALTH.id]: { 健康或良好: '10', 良好: '10', 一般: '20', 较弱: '20', 慢性病: '30' },
  [CADRE_STATUS.id]: { 死亡: 'deceased', 已去世: 'deceased', 已退休: 'retired', 已转出: 'transferred', 在岗: 'onDuty' },
  [MANAGED_BY.id]: { 市管干部: 'city', 县管干部: 'county', 省管干部: 'province', 党组管: 'organ', 部管: 'organ' },
};

/** Words from a file may be '__proto__': only own entries count. */
const own = (words: Readonly<Record<string, string>> | undefined, text: string): string | undefined =>
  words !== undefined && Object.hasOwn(words, text) ? words[text] : undefined;

/** Code for a label, a code, or a word in use for it (党员, 汉, 良好); undefined when the table has none. */
export const readCode = (table: CodeTable, text: string): string | undefined =>
  codeFor(table, text) ?? own(spoken[table.id], text) ?? (table.id === NATIONALITY.id ? codeFor(table, `${text}族`) : undefined);

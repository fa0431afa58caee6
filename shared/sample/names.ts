/** Invented names. Surname and given name are put together by chance; nobody real is meant. */
import type { Chance } from './random';

const SURNAMES = [
  ...'赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳',
  ...'鲍史唐费薛雷贺倪汤罗毕郝安常乐于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒项祝董梁杜阮蓝闵季贾路娄江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍',
  '欧阳',
  '司徒',
  '诸葛',
];
const MALE_FIRST = [...'文志建国永德广振立长守启玉春明海学忠茂树兆延继维洪庆耀显传恒培仲景世东兴宝占凤连殿'];
const MALE_LAST = [...'斌林山河义田明生富海军本江才厚顺堂祥利民友成章波涛岩峰栋魁良安远舟泉川'];
const FEMALE_FIRST = [...'玉秀桂淑春雅丽素慧冬晓静亚艳凤月佩'];
const FEMALE_LAST = [...'珠兰芬芳梅琴华霞敏洁茹萍娟云英晴妍'];
const SINGLE_MALE = [...'岩峰栋楠泽舟骁琛崧澄'];
const SINGLE_FEMALE = [...'岚琳颖婧霞茜妍'];
/** Names of other peoples carry the middle dot U+00B7 (handbook §2.2). Code: GB/T 3304. */
export const DOTTED_NAMES: readonly { readonly name: string; readonly gender: '1' | '2'; readonly nation: string; readonly native: string }[] = [
  { name: '艾尔肯·托合提', gender: '1', nation: '05', native: '新疆疏勒' },
  { name: '巴特尔·乌恩其', gender: '1', nation: '02', native: '内蒙古科右中旗' },
  { name: '古丽娜·阿不都', gender: '2', nation: '05', native: '新疆伊宁' },
];

/** A name of two, three or four characters that is not in `taken`; added to it. */
export const inventName = (c: Chance, gender: '1' | '2', taken: Set<string>): string => {
  for (;;) {
    const surname = c.pick(SURNAMES);
    const single = c.hit(18);
    const given =
      gender === '1'
        ? single
          ? c.pick(SINGLE_MALE)
          : c.pick(MALE_FIRST) + c.pick(MALE_LAST)
        : single
          ? c.pick(SINGLE_FEMALE)
          : c.pick(FEMALE_FIRST) + c.pick(FEMALE_LAST);
    const name = surname + given;
    if (taken.has(name) || /(.)\1/.test(name)) continue;
    taken.add(name);
    return name;
  }
};

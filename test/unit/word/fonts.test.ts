/** Fonts chosen in the settings reach every part of the file; the standard's are written without a choice. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printWord } from '../../../main/core/word/index';
import { settingsSchema } from '../../../shared/contract/calls';
import { FONT_PRESETS, presetOf } from '../../../shared/documents/fontPresets';
import { type FontChoice, STANDARD_FONTS } from '../../../shared/documents/layout';
import type { DocumentModel } from '../../../shared/documents/model';

const MODEL: DocumentModel = {
  fileName: '字体',
  title: '字体',
  sections: [
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'title', lines: ['标题'] },
        { kind: 'heading', level: 1, runs: [{ text: '一、黑体' }] },
        {
          kind: 'paragraph',
          id: 'p',
          lead: '事项：',
          runs: [{ text: 'w:eastAsia="黑体"' }, { text: '楷体', face: 'kai' }, { text: '宋体', face: 'song' }],
        },
        { kind: 'table', columns: [{ head: '姓名', mm: 20, align: 'left' }], rows: [['张某某']] },
      ],
    },
  ],
};
const partsOf = async (fonts?: FontChoice) =>
  Object.fromEntries(Object.entries(unzipSync(await printWord(MODEL, fonts))).map(([path, bytes]) => [path, strFromU8(bytes)]));
const used = (parts: Readonly<Record<string, string>>): ReadonlySet<string> =>
  new Set(Object.values(parts).flatMap((xml) => [...xml.matchAll(/<w:rFonts[^>]*w:eastAsia="([^"]*)"/g)].map((m) => m[1] ?? '')));

describe('fonts of a file', () => {
  it.each(FONT_PRESETS.map((p) => [p.label, p.fonts] as const))(
    '%s: only the fonts chosen are named, each with its stand-ins',
    async (_label, fonts) => {
      const parts = await partsOf(fonts);
      const names = new Set<string>(Object.values(fonts));
      for (const name of used(parts)) expect(names.has(name), name).toBe(true);
      for (const name of names) expect(parts['word/fontTable.xml']).toContain(`<w:font w:name="${name}">`);
      // a file that names another font falls back to the standard's
      if (fonts.fang !== STANDARD_FONTS.fang) expect(parts['word/fontTable.xml']).toContain(`<w:altName w:val="${STANDARD_FONTS.fang},`);
      // text that looks like an attribute stays text
      expect(parts['word/document.xml']).toContain('w:eastAsia=&quot;黑体&quot;');
      expect(presetOf(fonts)?.fonts).toEqual(fonts);
    },
  );

  it('a later file without a choice has the fonts of the standard again', async () => {
    await partsOf({ ...STANDARD_FONTS, fang: '仿宋' });
    expect([...used(await partsOf())].every((name) => (Object.values(STANDARD_FONTS) as string[]).includes(name))).toBe(true);
  });

  it.each(['', 'a"b', 'a,b', '<x>', 'a&b', ' 仿宋', '仿'.repeat(61), 'a\nb'])('refuses the name %j', (name) => {
    expect(settingsSchema.shape.fonts.safeParse({ ...STANDARD_FONTS, fang: name }).success).toBe(false);
  });
  it.each(['仿宋_GB2312', 'FZXiaoBiaoSong-B05S', 'Source Han Serif SC', '方正小标宋_GBK'])('takes the name %s', (name) => {
    expect(settingsSchema.shape.fonts.safeParse({ ...STANDARD_FONTS, fang: name }).success).toBe(true);
  });
});

/** One paper at the right of 文书模板: its template, what is wrong with the file just chosen, the fields it may use. */
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { PaperDef } from '../../../shared/documents/papers/define';
import { Mark } from '../../ui/Mark';
import { dayAndTime } from '../bin/time';
import { checkStored, copyOut, type Findings, remove, tryOut, upload } from './actions';
import { FieldList } from './FieldList';
import type { OwnTemplate } from './fillTemplate';

export function PaperTemplate({ paper, template, changed }: { paper: PaperDef; template: OwnTemplate | undefined; changed: () => void }) {
  const [findings, setFindings] = useState<Findings | null>(null);
  const [busy, setBusy] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const sha = template?.sha256;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when another paper or file stands here
  useEffect(() => {
    let gone = false;
    setFindings(null);
    if (template) void checkStored(paper, template).then((f) => !gone && setFindings(f));
    return () => {
      gone = true;
    };
  }, [paper.id, sha]);

  const during = async (what: string, work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    try {
      await work();
    } finally {
      setBusy('');
    }
  };
  const take = (file: File): Promise<void> =>
    during('upload', async () => {
      setFindings(null);
      const found = await upload(paper, file, template, changed);
      if (found) setFindings(found);
    });

  return (
    <section
      className="tpl-paper"
      aria-label={paper.label}
      onDragOver={(e) => e.preventDefault()}
      onDrop={(e) => {
        e.preventDefault();
        const file = e.dataTransfer.files[0];
        if (file && !paper.redacted) void take(file);
      }}
    >
      <div>
        <div className="h2">
          <b>{paper.label}</b>
          {paper.form ? <span className="q s13">{paper.form}</span> : null}
        </div>
        {paper.redacted ? (
          <p className="tpl-note">这份文书用于转办，打印前要检查有没有泄露举报人和相关人员，只能用内置格式。</p>
        ) : (
          <>
            <p className="tpl-now">
              {template ? (
                <>
                  <Mark kind="ok" text="自有模板" />　{template.name}
                  <span className="q s13">　{dayAndTime(template.at)} 上传</span>
                </>
              ) : (
                <>
                  <Mark kind="none" text="内置格式" />
                  <span className="q2">　单位有自己的 Word 格式时，在里面写上 {'{{字段}}'} 上传，打印时就用它。</span>
                </>
              )}
            </p>
            <div className="tpl-row">
              <Button type={template ? 'default' : 'primary'} loading={busy === 'upload'} onClick={() => input.current?.click()}>
                {template ? '换一个模板' : '上传模板（.docx）'}
              </Button>
              {template ? (
                <>
                  <Button type="primary" loading={busy === 'try'} onClick={() => void during('try', () => tryOut(paper, template))}>
                    试填
                  </Button>
                  <Button onClick={() => void during('copy', () => copyOut(paper))}>导出一份</Button>
                  <Button onClick={() => void during('remove', () => remove(paper, template, changed))}>删除</Button>
                  <span className="q s13">试填用最近改动的{paper.takes === 'one' ? '一条' : ''}记录，存成文件给您看。</span>
                </>
              ) : (
                <span className="q s13">也可以把文件拖到这里。不能带宏、外部链接和嵌入的文件。</span>
              )}
            </div>
            <input
              ref={input}
              type="file"
              hidden
              accept=".docx"
              aria-label={`${paper.label}的模板文件`}
              onChange={(e) => {
                const file = e.target.files?.[0];
                e.target.value = '';
                if (file) void take(file);
              }}
            />
            {findings?.paper === paper.id ? <FindingsView findings={findings} kept={template} /> : null}
          </>
        )}
      </div>
      {paper.redacted ? null : <FieldList key={paper.id} paper={paper} />}
    </section>
  );
}

function FindingsView({ findings, kept }: { findings: Findings; kept: OwnTemplate | undefined }) {
  const stored = kept !== undefined && kept.name === findings.fileName;
  const after = stored ? '改好后请重新上传。' : kept ? `仍使用“${kept.name}”。` : '没有上传，仍使用内置格式。';
  return (
    <section className="tpl-wrong" aria-label="模板里的问题" aria-live="polite">
      {findings.refused !== null ? (
        <p>
          <b>“{findings.fileName}”不能使用。</b>
          {findings.refused}
        </p>
      ) : (
        <>
          <p>
            <b>
              “{findings.fileName}”里有 {findings.problems.length} 处要改，{after}
            </b>
          </p>
          <table className="lt tpl-problems">
            <thead>
              <tr>
                <th style={{ width: 150 }}>占位符</th>
                <th style={{ width: 190 }}>位置和所在文字</th>
                <th>问题</th>
              </tr>
            </thead>
            <tbody>
              {findings.problems.map((p) => (
                <tr key={`${p.placeholder}${p.place}${p.message}`}>
                  <td>
                    <code>{p.placeholder}</code>
                  </td>
                  <td>
                    {p.place}
                    {p.paragraph ? <span className="tpl-said">{p.paragraph}</span> : null}
                  </td>
                  <td>{p.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

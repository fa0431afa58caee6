/** Paragraphs the user has rewritten: the way back to the generated text, and figures that no longer stand in them. */
import { textOf } from '../../../shared/documents/model';
import { indicatorById, readFigureId } from '../../../shared/indicators';
import { Mark } from '../../ui/Mark';
import { type Broken, corrected, type Edit, type Edited } from './edits';

interface Props {
  readonly edits: readonly Edited[];
  readonly onEdit: (id: string, edit: Edit | null) => void;
  readonly onShow: (id: string) => void;
}

export function Changes({ edits, onEdit, onShow }: Props) {
  if (edits.length === 0) return null;
  return (
    <section aria-label="您的改动">
      <h3>
        您的改动<span>{edits.length} 处</span>
      </h3>
      {edits.map((e) => (
        <div key={e.id} className="rp-change" data-edit={e.id}>
          <div className="rp-line">
            <span className="ell">
              {e.edit.text.trim() === '' ? '已删去：' : ''}
              {(e.edit.text.trim() === '' ? textOf(e.generated.runs) : e.edit.text).slice(0, 18)}…
            </span>
            <span className="rp-end">
              {e.edit.text.trim() === '' ? null : (
                <button type="button" className="bare lnk" onClick={() => onShow(e.id)}>
                  看
                </button>
              )}
              <button type="button" className="bare lnk" onClick={() => onEdit(e.id, null)}>
                恢复原文
              </button>
            </span>
          </div>
          {e.broken.map((b) => (
            <Warning key={b.binding.figure.indicator} broken={b} edited={e} onEdit={onEdit} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Warning({ broken, edited, onEdit }: { broken: Broken; edited: Edited; onEdit: Props['onEdit'] }) {
  const { binding, old } = broken;
  const { id, also } = readFigureId(binding.figure.indicator);
  const def = indicatorById(id);
  const { label, unit } = also && def.also ? { label: `${def.label}（${def.also.label}）`, unit: def.also.unit } : def;
  const now = `${binding.figure.value}${unit}`;
  return (
    <p className="rp-warn" role="alert">
      <Mark kind="soon" text={old ? `“${label}”现在是 ${now}，文字里还是 ${old.text}。` : `文字里没有“${label}”${now}。`} />
      <span className="rp-ways">
        {old ? (
          <button type="button" className="bare lnk" onClick={() => onEdit(edited.id, corrected(edited.edit, broken))}>
            改成 {binding.shown}
          </button>
        ) : null}
        <button
          type="button"
          className="bare lnk"
          onClick={() => onEdit(edited.id, { ...edited.edit, without: [...edited.edit.without, binding.figure.indicator] })}
        >
          就这样，不再提示
        </button>
      </span>
    </p>
  );
}

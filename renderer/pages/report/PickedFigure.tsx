/** The number picked on the paper: where it comes from, its exact value, and the way to its list. */
import { useLocation } from 'wouter';
import type { FigureRef } from '../../../shared/documents/model';
import { indicatorById, readFigureId } from '../../../shared/indicators';
import { to } from '../../app/routes';
import { CloseIcon } from '../../ui/icons';
import { openFigure } from '../statistics/openFigure';

export function PickedFigure({ figure, shown, onClose }: { figure: FigureRef; shown: string; onClose: () => void }) {
  const [, go] = useLocation();
  const { id, also } = readFigureId(figure.indicator);
  const def = indicatorById(id);
  const unit = also && def.also ? def.also.unit : def.unit;
  return (
    <section className="rp-picked" aria-label="选中的数">
      <h3>
        选中的数
        <span>
          {shown}
          {unit}
        </span>
        <button type="button" className="bare" aria-label="收起" onClick={onClose}>
          <CloseIcon />
        </button>
      </h3>
      <p>
        取自指标“{def.label}”{also && def.also ? `的${def.also.label}${def.also.unit}数` : ''}，准数 {figure.value} {unit}。{def.basis}
        <button
          type="button"
          className="bare lnk"
          onClick={() => {
            openFigure({ id, year: null });
            go(to.statistics());
          }}
        >
          看名单
        </button>
      </p>
    </section>
  );
}

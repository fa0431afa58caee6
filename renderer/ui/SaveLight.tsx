import { Tooltip } from 'antd';
import { useSaveLight } from '../store/saveLight';
import { session } from '../store/session';

const WORDS = { idle: '已备份', editing: '编辑中', saving: '正在存', saved: '已保存', backedUp: '已备份', failed: '未能保存' } as const;
const WHY = {
  idle: '所有改动都已写入数据库和日志',
  editing: '窗口里有还没有保存的内容，草稿每停笔一秒自动存一次',
  saving: '正在写入数据库',
  saved: '已写入数据库，正在写日志',
  backedUp: '已写入数据库和日志并落盘',
  failed: '没有存上',
} as const;

/** Small lamp in the title bar: a shape and words, never colour alone. */
export function SaveLight() {
  const { light, at, reason, dirty } = useSaveLight();
  const shown = light !== 'failed' && dirty > 0 ? 'editing' : light;
  return (
    <Tooltip title={shown === 'failed' ? reason : WHY[shown]}>
      <div className={`save ${shown}`} role="status" data-light={shown}>
        <i />
        <span>
          {WORDS[shown]}
          {at && shown !== 'editing' && shown !== 'failed' ? ` ${at}` : ''}
        </span>
        {shown === 'failed' ? (
          <button type="button" className="lnk bare" onClick={() => session().pump.wake()}>
            再试一次
          </button>
        ) : null}
      </div>
    </Tooltip>
  );
}

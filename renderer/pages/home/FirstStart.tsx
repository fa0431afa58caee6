/** First start: the ledger is empty, three ways to begin. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { to } from '../../app/routes';
import { session } from '../../store/session';
import { askAndLoad } from '../settings/askSample';

export function FirstStart() {
  const [, go] = useLocation();
  const [step, setStep] = useState('');
  const { settings } = session();
  const unnamed = settings.cityName === '' || settings.officeName === '' || settings.operator === '';
  return (
    <div className="home-first">
      <div>
        <h2>台账还是空的，从这里开始</h2>
        <p>先有干部名册，各项监督记录才能从中选人；名单、期限、统计和会议材料都由录入的记录生成。</p>
        <div className="home-doors">
          <div>
            <h3>导入花名册</h3>
            <p>从 Excel 花名册导入干部和单位。先预览、核对，确认之后才写入，整次导入可以撤销。</p>
            <Button type="primary" onClick={() => go(to.roster())}>
              导入花名册
            </Button>
          </div>
          <div>
            <h3>载入示例数据</h3>
            <p>载入虚构的安澜市，看看有了三年记录之后的名单、统计和汇报材料；可以整批移出。</p>
            <Button loading={step !== ''} onClick={() => void askAndLoad(setStep)}>
              {step || '载入示例数据（安澜市）'}
            </Button>
          </div>
          <div>
            <h3>新增干部</h3>
            <p>人数不多时，直接逐个登记干部，之后随时可以再导入花名册补齐。</p>
            <Button onClick={() => go(to.newRecord('cadre'))}>新增干部</Button>
          </div>
        </div>
        <div className="home-notes">
          {unnamed ? (
            <span>
              还没有填写城市、落款机关或操作人，材料落款和修改记录会用到：
              <Link className="lnk" href={to.settings()}>
                去设置
              </Link>
            </span>
          ) : null}
          <span>
            本程序用于非涉密计算机，不得录入国家秘密。操作办法见
            <Link className="lnk" href={to.help()}>
              帮助
            </Link>
            。
          </span>
        </div>
      </div>
    </div>
  );
}

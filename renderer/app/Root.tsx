import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { theme } from '../ui/theme';
import { ErrorBoundary } from './ErrorBoundary';
import { Start } from './Start';

dayjs.locale('zh-cn');

export function Root() {
  return (
    <ConfigProvider locale={zhCN} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <AntApp style={{ height: '100%' }}>
        <ErrorBoundary>
          <Start />
        </ErrorBoundary>
      </AntApp>
    </ConfigProvider>
  );
}

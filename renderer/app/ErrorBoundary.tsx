import { Component, type ReactNode } from 'react';

/** Last net: a screen that failed shows what to do, and nothing stored is touched. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };
  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <div className="stop" role="alert">
        <h1>这个页面没有显示出来</h1>
        <p>已经保存的内容没有受影响，未保存的内容在草稿里。请按下面的按钮重新打开；若再次出现，请把刚才的操作步骤记下来报给维护人员。</p>
        <p className="q s12">{this.state.error.message}</p>
        <button type="button" className="btn p" onClick={() => location.reload()}>
          重新打开
        </button>
      </div>
    );
  }
}

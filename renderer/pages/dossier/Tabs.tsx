/** Tabs of a dossier, with counts. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
}
export function Tabs(p: { tabs: readonly Tab[]; value: string; onChange: (id: string) => void; children?: React.ReactNode }) {
  return (
    <div className="ds-tabs">
      <div role="tablist">
        {p.tabs.map((t) => (
          <button
            key={t.id}
            type="button"
            role="tab"
            aria-selected={t.id === p.value}
            className={`bare ${t.id === p.value ? 'on' : ''}`}
            onClick={() => p.onChange(t.id)}
          >
            {t.label}
            {t.count === undefined ? null : <span>{t.count}</span>}
          </button>
        ))}
      </div>
      <span className="sp" />
      {p.children}
    </div>
  );
}

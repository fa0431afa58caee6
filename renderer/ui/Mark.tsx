/** Status mark: a shape and words, readable without colour (docs: mockups, tokens §5). */
export type MarkKind = 'over' | 'soon' | 'wait' | 'ok' | 'late' | 'none';
export const Mark = ({ kind, text }: { kind: MarkKind; text: string }) => <span className={`st ${kind}`}>{text}</span>;

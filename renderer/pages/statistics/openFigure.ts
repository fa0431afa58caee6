/** Which number's list is open. Outlives the page, so that coming back from a record shows the same list. */
import { create } from 'zustand';

export interface OpenFigure {
  readonly id: string;
  /** null: the whole window; 'past': the window compared with. */
  readonly year: number | 'past' | null;
}
export const useOpenFigure = create<{ readonly open: OpenFigure | null }>(() => ({ open: null }));
export const openFigure = (open: OpenFigure | null): void => useOpenFigure.setState({ open });

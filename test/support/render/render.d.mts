/** Coordinates in points from the top left of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface TextBox extends Box {
  readonly text: string;
}
export interface RenderedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly TextBox[];
}
export interface Rendering {
  readonly pdf: string;
  readonly images: readonly string[];
  readonly pages: readonly RenderedPage[];
}
export function missingTools(): string[];
export function parseBoxes(xhtml: string): RenderedPage[];
export function linesOf(page: RenderedPage, tolerance?: number): TextBox[];
export function renderDocx(path: string, outDir: string, options?: { dpi?: number; images?: boolean }): Promise<Rendering>;

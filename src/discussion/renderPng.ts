import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);
/** The fonts that come with the project, and no other. */
export const FONT = {
  loadSystemFonts: false,
  fontFiles: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}`)),
  defaultFontFamily: 'DejaVu Sans',
};

/**
 * An SVG as PNG, one pixel a unit, the same on every machine. Drawn outside the main thread.
 *
 * @throws Error for what is no SVG
 */
export async function renderPng(svg: string): Promise<Buffer> {
  return (await renderAsync(svg, { font: FONT })).asPng();
}

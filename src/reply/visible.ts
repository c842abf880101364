/** Controls that a reader cannot see and that a terminal would obey. Line ends and tabs are layout, not these. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
/** Directional marks, embeddings, overrides and isolates (Unicode annex 9): they reorder what stands around them. */
const REORDERING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const LINE_END = /\r\n|[\r\u0085\u2028\u2029]/gu;

/**
 * What a reader can see of a text: the text itself, except that control characters become their pictures
 * (« ␛ » for escape, « � » for those without one), characters that reorder other characters are not shown,
 * and every line end is « \n ». Both renderers show this and nothing else.
 */
export function visible(text: string): string {
  return text.replace(LINE_END, '\n').replace(REORDERING, '').replace(CONTROL, pictureOf);
}

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

// What a message shows of a cell. Identity numbers (15 digits, or 18 with a last X) and bank cards are longer than any figure
// that a rule reads; whoever sees the message need not see them.

const longest = 40;

/** What stands for a digit: full-width ones, the letter O for a zero. */
const digit = '[0-9０-９OoＯｏ]';
/** What people put between the digits of a number, or a program without anybody seeing it. */
const between = '[ \\u00A0\\u3000\\u200B-\\u200D\\u2060\\uFEFF\\-‐-―－/.·・•,，、_＿()（）]{0,3}';

/** Fifteen digits or more, whatever stands between them; or the beginning of a number whose last digits are stars. */
const identity = new RegExp(
  `[0-9０-９](?:${between}${digit}){13,}${between}[0-9０-９OoＯｏXxＸｘ]|[0-9０-９](?:${between}${digit}){5,}${between}[*＊]{2,}[0-9０-９XxＸｘ]*`,
  'g',
);

/** What must not reach a terminal: control characters and their like. */
const invisible = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** The digits at the end of a text that was cut there, maybe within a number. */
const cutNumber = new RegExp(`${digit}(?:${between}${digit})*${between}$`);

/** A text without what may be an identity number. */
export const withoutIdentities = (text: string): string => text.replace(identity, '***');

/** The same, on one line. */
export const hidden = (text: string): string => withoutIdentities(text).replace(invisible, ' ').trim();

/** A cell's text as a message or the list of rejected rows may show it: hidden where it must be, and cut if it is long. */
export function masked(text: string): string {
  // Only so much is looked at: what lies behind is not shown.
  const most = longest * 8;
  const shown = hidden(text.length > most ? text.slice(0, most).replace(cutNumber, '') : text);
  const cut = shown.length > longest || text.length > most;
  return cut ? `${shown.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : shown;
}

/** The same in backticks. */
export const ticked = (text: string) => `\`${masked(text)}\``;

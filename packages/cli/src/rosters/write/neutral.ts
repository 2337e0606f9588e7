// Cells that a spreadsheet would run. A name in a roster must not become a command on a clerk's machine (CWE-1236).

/** What begins a formula in Excel, WPS or LibreOffice, full-width forms among them, and what they skip before one. */
const begins = /^[=+\-@\t\r\n＝＋－＠]/;
/** A plain number may begin with its sign. */
const number = /^[+-]?\d+(?:,\d{3})*(?:\.\d+)?%?$/;

/** Whether a spreadsheet that opens this text in a file without types would run it. */
function isRun(text: string): boolean {
  return begins.test(text) && !number.test(text);
}

/** The text, after an apostrophe if a spreadsheet would run it: it is then text, and the apostrophe is not shown. */
export function neutral(text: string): string {
  return isRun(text) ? `'${text}` : text;
}

// What commander says of wrong usage, in Chinese: it speaks English only, and has no place for other words.

/** Each of its sentences, and what stands for it; `$1` is what it names. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: /, 'huice: '],
  [/missing required argument (.+)/, '缺少参数$1'],
  [/option (.+) argument missing/, '选项$1缺少值'],
  [/required option (.+) not specified/, '缺少必需的选项$1'],
  [/option (.+) cannot be used with option (.+)/, '选项$1不能与选项$2同用'],
  [/unknown option (.+)/, '没有选项$1'],
  [/unknown command (.+)/, '没有命令$1'],
  [/too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+)\./, '参数过多:应为$2个,给了$3个'],
  [/option (.+) argument (.*) is invalid\. /, '选项$1的值$2无效:'],
  [/command-argument value (.*) is invalid for argument (.+?)\. /, '参数$2的值$1无效:'],
  [/Allowed choices are (.+)\.$/m, '可选$1'],
  [/expected a day that exists, YYYY-MM-DD/, '应为确有的日期,格式为YYYY-MM-DD'],
  [/expected a whole number, 1 or more/, '应为1以上的整数'],
  [/expected `zh` or `en`/, '应为`zh`或`en`'],
  [/\(Did you mean (.+)\?\)/, '(是否想用$1?)'],
  [/\(Did you mean one of (.+)\?\)/, '(是否想用其中之一:$1?)'],
];

/** What commander says, in Chinese; a sentence that is not known stays as it is. */
export function inChinese(text: string): string {
  return sentences.reduce((said, [english, chinese]) => said.replace(english, chinese), text);
}

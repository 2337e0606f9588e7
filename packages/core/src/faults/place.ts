/** The names of documents, and their kinds before an id: `profile`, `rule award.2018`. What is left over is the name of a file. */
const documents: readonly (readonly [RegExp, string])[] = [
  [/^profile$/, '画像'],
  [/^context$/, '一时一地的数据'],
  [/^options$/, '选项'],
  [/^vocabulary$/, '共用词表'],
  [/^engine$/, '引擎'],
  [/^rules engine$/, '规则引擎'],
  [/^decision$/, '判断'],
  [/^which$/, '所问的范围'],
  [/^receipt$/, '凭据'],
  [/^the first side$/, '第一边'],
  [/^the second side$/, '第二边'],
  [/^standard input$/, '标准输入'],
  [/^rule sets$/, '规则集'],
  [/^rule set (?=.)/, '规则集 '],
  [/^rule (?=.)/, '规则 '],
  [/^condition (?=.)/, '条件 '],
  [/^fact (?=.)/, '事实 '],
  [/^source (?=.)/, '来源文件 '],
  [/^line (\d+)$/, '第$1行'],
];

/** Where it is, in Chinese: the document and the pointer into it. */
export function placeText(document: string, at: string): string {
  const [known, name] = documents.find(([form]) => form.test(document)) ?? [/$/, ''];
  const said = document.replace(known, name);
  return at === '' ? said : `${said} ${at}`;
}

// YAML as plain data: what JSON can say, in fewer marks. Whatever could mean more than it shows is refused with its place.
import { isAlias, isCollection, isScalar, LineCounter, parseAllDocuments, type Scalar, visit } from 'yaml';
import { exit, Failure } from '../failure.js';

/**
 * Reads YAML 1.2 of one document. Anchors, tags, keys that stand twice or are no text, and numbers whose digits would be lost are refused.
 * @throws Failure with every fault, each with its line and column
 */
export function readYaml(file: string, name: string): unknown {
  const lines = new LineCounter();
  const documents = parseAllDocuments(file.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    version: '1.2',
    merge: false,
  });
  const faults: { at: number; zh: string; en: string }[] = [];
  const add = (at: number, zh: string, en: string) => faults.push({ at, zh, en });
  const list = 'empty' in documents ? [] : documents;
  const [document, second] = list;
  if (second !== undefined)
    add(second.range[0], '文件里有不止一份YAML', 'there is more than one YAML document in the file');
  for (const { errors, warnings } of list)
    for (const { code, message, pos } of [...errors, ...warnings]) {
      if (code === 'DUPLICATE_KEY') add(pos[0], '同一个键出现两次', 'a key stands twice');
      else add(pos[0], `不是YAML:${said(message)}`, `it is not YAML: ${said(message)}`);
    }
  if (document !== undefined)
    visit(document, {
      Node(_, node) {
        const at = node.range?.[0] ?? 0;
        if (isAlias(node)) add(at, '不支持引用(*)', 'references (`*`) are not understood');
        else if (node.anchor !== undefined) add(at, '不支持锚点(&)', 'anchors (`&`) are not understood');
        if ((isCollection(node) || isScalar(node)) && node.tag !== undefined)
          add(at, `不支持标签\`${node.tag}\``, `the tag \`${node.tag}\` is not understood`);
        if (isScalar(node)) checkNumber(node, at, add);
      },
      Pair(_, { key }) {
        if (isScalar(key) && typeof key.value === 'string') return;
        const at = isScalar(key) || isCollection(key) ? (key.range?.[0] ?? 0) : 0;
        add(at, '键须是文字', 'a key must be text');
      },
    });
  if (faults.length > 0) {
    const say = (language: 'zh' | 'en') =>
      faults
        .sort((a, b) => a.at - b.at)
        .map((fault) => {
          const { line, col } = lines.linePos(fault.at);
          return `${name} ${language === 'zh' ? `第${line}行第${col}列` : `line ${line}, column ${col}`}: ${fault[language]}`;
        })
        .join('\n');
    throw new Failure(exit.refused, { zh: say('zh'), en: say('en') });
  }
  return document?.toJS() ?? null;
}

type Add = (at: number, zh: string, en: string) => void;

/** `010`, `0x1F`, `1e3` and `.inf` are numbers to YAML that a reader may take for something else; a long one loses digits. */
function checkNumber({ value, source }: Scalar, at: number, add: Add): void {
  if (typeof value !== 'number' && typeof value !== 'bigint') return;
  const text = source ?? String(value);
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text))
    add(
      at,
      `数字\`${text}\`的写法会被误解,请只用数字书写,或加引号作为文字`,
      `the number \`${text}\` can be misread (write it in plain digits, or as text in quotes)`,
    );
  else if (!isExact(text))
    add(
      at,
      `数字\`${text}\`无法精确保存,请加引号作为文字`,
      `the number \`${text}\` cannot be held exactly (write it as text in quotes)`,
    );
}

/** Whether the number that a computer makes of the digits has those digits again. */
const isExact = (text: string) => digits(String(Number(text))) === digits(text);
const digits = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

const said = (message: string) => {
  const first = message.split('\n')[0] ?? '';
  return (first.charAt(0).toLowerCase() + first.slice(1)).replace(/(?: at line \d+, column \d+)?[.:]*$/, '');
};

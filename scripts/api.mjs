// Writes the public surface of core to etc/*.api.md, one report an entry; with --check, fails where it differs.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { root } from './pnpm.mjs';

const check = process.argv.includes('--check');
const folder = join(root, 'packages/core');
const temporary = join(root, 'node_modules/.cache/huice/api');
/** @type {Record<string, { import: { types: string } } | string>} */
const entries = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).exports;
const reports = join(root, 'etc');
for (const place of [temporary, reports]) mkdirSync(place, { recursive: true });

const none = { logLevel: ExtractorLogLevel.None };
let changed = false;

for (const [entry, target] of Object.entries(entries)) {
  if (typeof target === 'string') continue;
  const report = `core${entry.slice(1).replaceAll('/', '-')}.api.md`;
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, target.import.types),
      compiler: { tsconfigFilePath: join(folder, 'tsconfig.json') },
      newlineKind: 'lf',
      apiReport: {
        enabled: true,
        reportFileName: report,
        reportFolder: reports,
        reportTempFolder: temporary,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: none },
        tsdocMessageReporting: { default: none },
      },
    },
  });
  const result = Extractor.invoke(config, {
    localBuild: !check,
    messageCallback: (message) => {
      // The console is for faults; what version of TypeScript it bundles is not one.
      if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
    },
  });
  if (!result.succeeded && !result.apiReportChanged) throw new Error(`api-extractor failed on ${target.import.types}`);
  if (!result.apiReportChanged) continue;
  changed = true;
  console.log(check ? `etc/${report} is out of date` : `etc/${report} written`);
}

if (check && changed) {
  console.error('the public API changed: run `pnpm api`, review the difference and commit it');
  process.exit(1);
}

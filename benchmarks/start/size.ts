import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes. */
export interface Size {
  readonly minified: number;
  readonly gzip: number;
  readonly brotli: number;
  /** Of the minified ones, by library; `core` for its own. */
  readonly parts: ReadonlyMap<string, number>;
}

/** What a browser has to load for an entry of core, whatever else it uses. */
export async function sizeOf(folder: string, entry: string): Promise<Size> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });
  const text = outputFiles[0]?.contents as Uint8Array;
  const parts = new Map<string, number>();
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [, library = 'core'] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
      parts.set(library, (parts.get(library) ?? 0) + bytesInOutput);
    }
  return { minified: text.length, gzip: gzipSync(text).length, brotli: brotliCompressSync(text).length, parts };
}

import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/**
 * Fails the build when what a person waits for at first, the entry and the given pages with all they import, is more
 * than so many bytes as the gateway sends them, fonts aside.
 */
export function firstLoadBudget(limit: number, pages: readonly string[]): Plugin {
  return {
    name: 'first-load-budget',
    generateBundle(_, bundle) {
      const files = new Set<string>();
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk' && (output.isEntry || isPage(output, pages)))
          addWithImports(output, bundle, files);
      }
      let bytes = 0;
      for (const file of files) bytes += gzipSync(contentOf(bundle[file])).length;
      const said = `first load ${kilobytes(bytes)} of ${kilobytes(limit)} kB compressed, in ${files.size} files`;
      if (bytes > limit) this.error(said);
      this.info(said);
    },
  };
}

function isPage(chunk: Rollup.OutputChunk, pages: readonly string[]): boolean {
  return pages.some((page) => chunk.facadeModuleId?.endsWith(page));
}

function addWithImports(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle, files: Set<string>): void {
  if (files.has(chunk.fileName)) return;
  files.add(chunk.fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk') addWithImports(imported, bundle, files);
  }
}

function contentOf(output: Rollup.OutputChunk | Rollup.OutputAsset | undefined): string | Uint8Array {
  if (output === undefined) throw new Error('an imported file is not in the bundle');
  return output.type === 'chunk' ? output.code : output.source;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

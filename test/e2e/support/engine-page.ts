import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { projectPath } from '../../../scripts/browser/project-path';
import { requireBrowser } from '../../../scripts/browser/require-browser';
import { serveFolder } from '../../../scripts/browser/serve-folder';
import { tempFolder } from '../../../scripts/browser/temp-folder';
import { within } from '../../../scripts/command/within';
import { MODEL_FOLDER } from '../../../src/host/locations';
import type { Harness } from '../engine/page/harness';

const WASM_FILE = 'tfjs-backend-wasm-simd.wasm';

export interface EnginePage {
  /** Calls a function of the harness in the browser, at most so long. */
  call<N extends keyof Harness>(
    timeoutMs: number,
    name: N,
    ...args: Parameters<Harness[N]>
  ): Promise<Awaited<ReturnType<Harness[N]>>>;
  close(): Promise<void>;
}

/** Builds the harness page, which is no part of the extension, and opens it in a real browser. */
export async function openEnginePage(): Promise<EnginePage> {
  const folder = tempFolder('engine');
  await buildPage(folder.path);
  const server = await serveFolder(folder.path);
  const { path: executablePath } = await requireBrowser();
  const browser = await chromium.launch({
    executablePath,
    headless: false,
    args: ['--headless=new', '--no-sandbox', '--enable-unsafe-swiftshader'],
  });
  const page = await browser.newPage();
  await page.goto(server.url('index.html'));
  await page.waitForFunction(() => 'harness' in globalThis);
  return {
    call: (timeoutMs, name, ...args) =>
      within(timeoutMs, `harness.${name}`, callHarness(page, name, args)),
    close: async () => {
      await browser.close();
      await server.close();
      folder.remove();
    },
  };
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectPath('test/e2e/engine/page'),
    base: './',
    plugins: [patientEngine()],
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false },
  });
  cpSync(projectPath(MODEL_FOLDER), join(outDir, 'model'), { recursive: true });
  const wasmPackage = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  mkdirSync(join(outDir, 'wasm'));
  cpSync(join(dirname(wasmPackage), WASM_FILE), join(outDir, 'wasm', WASM_FILE));
}

/**
 * Ten times the engine's time limits: what is tested here are numbers, and WebGL on a software
 * renderer passes its limits on a machine that is busy with other things.
 */
function patientEngine(): Plugin {
  return {
    name: 'patient-engine',
    transform(code, id) {
      if (!id.endsWith('/src/engine/time-limits.ts')) return null;
      return code.replace(/(_LIMIT_MS = [\d_]+)/g, '$1 * 10');
    },
  };
}

function callHarness<N extends keyof Harness>(page: Page, name: N, args: Parameters<Harness[N]>) {
  return page.evaluate(
    ([called, given]) => {
      const { harness } = globalThis as never as {
        harness: Record<string, (...args: unknown[]) => unknown>;
      };
      return harness[called]?.(...given);
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<Harness[N]>>>;
}

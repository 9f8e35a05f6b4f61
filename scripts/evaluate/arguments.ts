import { parseArgs } from 'node:util';
import { BACKENDS } from '../../src/engine/finding';
import { MODELS, SHIPPED_MODEL } from '../../src/engine/model-registry';
import type { Settings } from '../../src/storage/settings';
import { PlainError } from '../command/plain-error';
import { EVALUATION_BROWSERS, type EvaluationSetup } from './evaluation-browser';

export interface EvaluateArguments extends EvaluationSetup {
  readonly input: string;
  readonly output: string;
}

const BACKEND_CHOICES: readonly Settings['backend'][] = ['auto', ...BACKENDS];

const USAGE =
  'Usage: npm run evaluate -- --input PATH --output FILE.csv ' +
  `[--backend ${BACKEND_CHOICES.join('|')}] [--browser ${EVALUATION_BROWSERS.join('|')}] [--model ID]\n` +
  'PATH is a folder, a file, or a .txt list with one path a line.\n' +
  `ID is one of ${MODELS.map(({ id }) => id).join(', ')}.`;

/** @throws PlainError with exit code 2 for a call that cannot be understood. */
export function evaluateArguments(args: readonly string[]): EvaluateArguments {
  const { input, output, backend, browser, model } = parsed(args);
  if (!input || !output) throw wrong('Both --input and --output are needed.');
  const chosen = EVALUATION_BROWSERS.find((known) => known === browser);
  if (!chosen) throw wrong(`There is no browser "${browser}" to choose.`);
  const choice = BACKEND_CHOICES.find((known) => known === backend);
  if (!choice) throw wrong(`There is no backend "${backend}".`);
  const known = MODELS.find(({ id }) => id === model);
  if (!known) throw wrong(`There is no model "${model}".`);
  return { input, output, browser: chosen, backend: choice, model: known };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        input: { type: 'string' },
        output: { type: 'string' },
        backend: { type: 'string', default: 'auto' },
        browser: { type: 'string', default: 'chromium' },
        model: { type: 'string', default: SHIPPED_MODEL.id },
      },
    }).values;
  } catch (error) {
    throw wrong(error instanceof Error ? `${error.message}.`.replace(/\.+$/, '.') : String(error));
  }
}

function wrong(sentence: string): PlainError {
  return new PlainError(`${sentence}\n${USAGE}`, 2);
}

import { describe, expect, it } from 'vitest';
import { PlainError } from '../../../scripts/command/plain-error';
import { evaluateArguments } from '../../../scripts/evaluate/arguments';
import { SHIPPED_MODEL } from '../../../src/engine/model-registry';

const both = ['--input', 'in', '--output', 'out.csv'];

function refusal(args: string[]): PlainError {
  try {
    evaluateArguments(args);
  } catch (error) {
    if (error instanceof PlainError) return error;
  }
  throw new Error('was not refused');
}

describe('evaluateArguments', () => {
  it('chooses the backend by itself unless told', () => {
    expect(evaluateArguments(both)).toEqual({
      input: 'in',
      output: 'out.csv',
      browser: 'chromium',
      backend: 'auto',
      model: SHIPPED_MODEL,
    });
    expect(evaluateArguments([...both, '--backend', 'cpu']).backend).toBe('cpu');
    expect(evaluateArguments([...both, '--browser', 'firefox'])).toMatchObject({
      browser: 'firefox',
      backend: 'auto',
    });
  });

  it('finds a model by its id', () => {
    const { model } = evaluateArguments([...both, '--model', 'original-custom-cnn-224']);
    expect(model).toMatchObject({ id: 'original-custom-cnn-224', shipped: false });
  });

  it.each([
    [['--input', 'in'], /Both --input and --output/],
    [[...both, '--backend', 'webgpu'], /no backend "webgpu"/],
    [[...both, '--browser', 'safari'], /no browser "safari"/],
    [[...both, '--model', '../x'], /no model "..\/x".\n.*ID is one of .*original-custom-cnn-224/s],
    [[...both, '--speed', '3'], /--speed/],
    [[...both, 'stray'], /stray/],
  ])('refuses %j with exit code 2', (args, sentence) => {
    const error = refusal(args);
    expect(error.message).toMatch(sentence);
    expect(error.exitCode).toBe(2);
  });
});

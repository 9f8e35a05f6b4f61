import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MODEL_FOLDER } from '../../../src/host/locations';

type Figure = [number, number, number];

/** The README quotes the model's main figures: they must be those of the model that ships. */
it('quotes the figures of the shipped model', () => {
  const readme = readFileSync('README.md', 'utf8').replaceAll(/ +/g, ' ');
  const { figures } = JSON.parse(readFileSync(`${MODEL_FOLDER}metadata.json`, 'utf8'));
  for (const set of ['usual', 'other', 'web']) {
    const { auc, sensitivity, specificity, images } = figures.brain[set];
    const [estimate, low, high] = auc as Figure;
    const row = [
      `${estimate.toFixed(3)} (${low.toFixed(2)} to ${high.toFixed(2)})`,
      (sensitivity as Figure)[0].toFixed(3),
      `${(specificity as Figure)[0].toFixed(3)} |`,
    ].join(' | ');
    expect(readme, set).toContain(row);
    expect(readme, set).toContain(`(${images}`);
  }
  const percent = ([estimate]: Figure, digits: number) => `${(estimate * 100).toFixed(digits)}%`;
  expect(readme).toContain(`${percent(figures.notBrain.rejected, 1)} are called that`);
  expect(readme).toContain(`${percent(figures.brain.all.lost, 1)} of the brain MRIs are lost`);
  expect(readme).toContain(`box in ${percent(figures.brain.all.pointing, 0)}`);
});

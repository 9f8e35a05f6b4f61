import { checkModel } from '../browser/exchange-model';
import { requireFirefox } from '../browser/firefox/find-firefox';
import { freshBuild } from '../browser/fresh-build';
import { requireBrowser } from '../browser/require-browser';
import { runCommand } from '../command/run-command';
import { userPath } from '../command/user-path';
import { evaluateArguments } from './arguments';
import { classifyFiles } from './classify-files';
import { CsvFile } from './csv-file';
import { inputFiles } from './input-files';
import { progressBar } from './progress-bar';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** `npm run evaluate`: classifies files through the extension and writes a CSV. */
await runCommand(async () => {
  const { input, output, ...setup } = evaluateArguments(process.argv.slice(2));
  const { model, backend } = setup;
  checkModel(model);
  const files = inputFiles(userPath(input));
  const csv = await CsvFile.create(userPath(output));
  const inFirefox = setup.browser === 'firefox';
  await freshBuild(say, inFirefox ? 'firefox' : 'chrome');
  const { version } = inFirefox ? requireFirefox() : await requireBrowser(say);
  const browser = `${inFirefox ? 'Firefox' : 'Chromium'} ${version}`;
  say(`${files.length} files, model ${model.id}, backend ${backend}, ${browser}`);

  const bar = progressBar(files.length);
  const started = Date.now();
  let errors = 0;
  let findings = 0;
  try {
    await classifyFiles(files, setup, (index, rows) => {
      csv.put(index, rows);
      const failed = rows.filter(({ error }) => error !== '').length;
      errors += failed;
      findings += rows.length - failed;
      bar.step();
    });
  } finally {
    bar.stop();
    await csv.close();
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(`${findings} findings and ${errors} errors in ${seconds} s: ${output}`);
});

/** Command line: `tsx scripts/samples/write-samples.ts OUTDIR` writes every sample and an index of them. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { drawSample, sampleCatalog } from './catalog';
import { encodeJpeg, encodePng } from './picture-file';

/** Writes all samples into `directory` (made if missing) and returns the paths of the files. */
export async function writeSamples(directory: string): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const written: string[] = [];
  const index: object[] = [];
  for (const entry of sampleCatalog) {
    const { picture, lesionBox } = drawSample(entry);
    const file = path.join(directory, entry.fileName);
    await writeFile(
      file,
      entry.fileName.endsWith('.jpg') ? encodeJpeg(picture) : encodePng(picture),
    );
    const { id, fileName, shows, label } = entry;
    index.push({
      id,
      fileName,
      shows,
      label,
      width: picture.width,
      height: picture.height,
      lesionBox,
    });
    written.push(file);
  }
  const indexFile = path.join(directory, 'samples.json');
  await writeFile(indexFile, `${JSON.stringify(index, null, 2)}\n`);
  return [...written, indexFile];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const directory = process.argv[2];
  if (!directory) {
    console.error('usage: tsx scripts/samples/write-samples.ts OUTDIR');
    process.exit(2);
  }
  for (const file of await writeSamples(directory)) console.log(file);
}

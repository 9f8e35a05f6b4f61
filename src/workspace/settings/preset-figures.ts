import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { MODEL_FOLDER } from '../../host/locations';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const interval = v.tuple([share, share, share]);
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const cost = { falseAlarms: interval, found: interval, missed: interval, undecided: interval };

/** What the presets cost, as measured on pictures that nothing was chosen on. */
const PresetFiguresSchema = v.object({
  measuredOn: v.object({ healthy: count, tumors: count }),
  balanced: v.object(cost),
  moreSensitive: v.object(cost),
});

export type PresetFigures = v.InferOutput<typeof PresetFiguresSchema>;
export type PresetCost = PresetFigures['balanced'];

/** From the extension's own disk; null where the model says nothing of presets. */
export async function readPresetFigures(): Promise<PresetFigures | null> {
  try {
    const response = await fetch(browser.runtime.getURL(`${MODEL_FOLDER}metadata.json`));
    const { presets } = v.parse(v.object({ presets: PresetFiguresSchema }), await response.json());
    return presets;
  } catch {
    return null;
  }
}

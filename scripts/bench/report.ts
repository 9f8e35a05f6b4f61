import { cpus, loadavg, totalmem } from 'node:os';
import type { Round } from './measurements';
import type { PeersReport } from './peers/peers-report';
import { type Spread, spread } from './spread';
import { type Target, target } from './target';
import { type WorkspaceMeasures, workspaceTargets } from './workspace-targets';

export interface BenchReport {
  readonly date: string;
  readonly machine: ReturnType<typeof machine>;
  readonly rounds: number;
  /** All in milliseconds. */
  readonly measured: Record<
    | 'decode'
    | 'preprocess'
    | 'wasmInference'
    | 'warmInference'
    | 'coldInference'
    | 'warmClickToCard'
    | 'warmClickToFinding'
    | 'coldClickToCard'
    | 'coldClickToFinding'
    | 'screenshotClickToFinding'
    | 'popupReady',
    Spread
  >;
  /** How many inferences a warm click takes. */
  readonly warmToInference: number;
  readonly targets: readonly Target[];
  readonly workspace: WorkspaceMeasures;
  readonly peers: PeersReport;
  /** Clicks whose finding came before it could be watched for; their times are upper bounds. */
  readonly inexactClicks: number;
  readonly method: string;
}

const METHOD =
  'Each round starts a browser, headless, clicks an image of a local page once cold and then warm, ' +
  'each time on a freshly loaded page (so the content script is injected anew), then warm a picture ' +
  'that only a screenshot can reach, and uploads a batch. ' +
  'Then 1,000 pictures go through the batch of the workspace, and a volume of 256 slices is opened, ' +
  'checked, canceled and checked to its end, each in a browser of its own. ' +
  'The peers are measured in a browser of their own, each in a worker: a round starts each cold, with empty ' +
  'caches, then each warm, and passes over them in turn; ratios are of medians of the same pass. ' +
  'wasmInference is the engine timing of the batch, warmInference that of the warm clicks. ' +
  'Moments are read by Date.now() in service worker and page: the error is 2 ms; painting is not included.';

/** What a click may cost, as a multiple of one inference of the run: machines and days differ. */
const WARM_INFERENCES = 4;
const COLD_INFERENCES = 20;
const POPUP_MS = 100;
const CARD_MS = 100;
const SCREENSHOT_MS = 400;

export function benchReport(
  rounds: readonly Round[],
  workspace: WorkspaceMeasures,
  peers: PeersReport,
  browserVersion: string,
): BenchReport {
  const clicks = rounds.flatMap(({ warm }) => warm);
  const colds = rounds.map(({ cold }) => cold);
  const screenshots = rounds.flatMap((round) => round.screenshots);
  const batch = rounds.flatMap((round) => round.batch);
  const measured = {
    decode: spread(batch.map(({ decodeMs }) => decodeMs)),
    preprocess: spread(batch.map(({ preprocessMs }) => preprocessMs)),
    wasmInference: spread(batch.map(({ inferenceMs }) => inferenceMs)),
    warmInference: spread(clicks.map(({ engine }) => engine.inferenceMs)),
    coldInference: spread(colds.map(({ engine }) => engine.inferenceMs)),
    warmClickToCard: spread(clicks.map(({ clickToCardMs }) => clickToCardMs)),
    warmClickToFinding: spread(clicks.map(({ clickToFindingMs }) => clickToFindingMs)),
    coldClickToCard: spread(colds.map(({ clickToCardMs }) => clickToCardMs)),
    coldClickToFinding: spread(colds.map(({ clickToFindingMs }) => clickToFindingMs)),
    screenshotClickToFinding: spread(screenshots.map(({ clickToFindingMs }) => clickToFindingMs)),
    popupReady: spread(rounds.flatMap(({ popupReadyMs }) => popupReadyMs)),
  };
  const inference = measured.wasmInference.median;
  const warm = measured.warmClickToFinding.median;
  return {
    date: new Date().toISOString(),
    machine: machine(browserVersion),
    rounds: rounds.length,
    measured,
    warmToInference: Math.round((warm / inference) * 100) / 100,
    targets: [
      target(
        `warm click to finding, at most ${WARM_INFERENCES} inferences`,
        WARM_INFERENCES * inference,
        warm,
      ),
      target(
        `cold click to finding, at most ${COLD_INFERENCES} inferences`,
        COLD_INFERENCES * inference,
        measured.coldClickToFinding.median,
      ),
      target('popup ready for a file, at most 100 ms', POPUP_MS, measured.popupReady.median),
      target('click to card, at most 100 ms', CARD_MS, measured.warmClickToCard.median),
      target(
        'warm click to finding by a screenshot, at most 400 ms',
        SCREENSHOT_MS,
        measured.screenshotClickToFinding.median,
      ),
      ...workspaceTargets(workspace),
    ],
    workspace,
    peers,
    inexactClicks: [...clicks, ...colds, ...screenshots].filter(({ exact }) => !exact).length,
    method: METHOD,
  };
}

function machine(browserVersion: string) {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    /** Over one minute; above the number of cores, other programs have slowed everything down. */
    loadAverage: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    chromium: browserVersion,
  };
}

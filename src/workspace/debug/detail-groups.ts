import type { BackendChoice } from '../../engine/backend-choice-schema';
import { SHIPPED_MODEL } from '../../engine/model-registry';
import type { Timing } from './engine-activity';
import type { EngineRunning, TechnicalDetails } from './technical-details';

/** A heading and its facts, each a name and what it is. */
export interface DetailGroup {
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
}

/**
 * In English whatever the interface speaks: a report is read by those who mend the fault, and the
 * words of the code (`wasm`, `software-renderer`) are what they look for.
 *
 * The details as they are shown, and, line by line, as they are copied: there is no more.
 */
export function detailGroups(details: TechnicalDetails): DetailGroup[] {
  const { model, settings, choice, activity, storage } = details;
  const groups: (DetailGroup | null)[] = [
    {
      title: 'Versions',
      facts: [
        ['NeuroLens', details.version],
        ['Browser', details.userAgent],
        ['Processors', String(details.processors)],
        ['Memory', details.memoryGb === null ? 'not told' : `${details.memoryGb} GB or more`],
        ['Window', details.privateWindow ? 'private' : 'ordinary'],
      ],
    },
    {
      title: 'Engine',
      facts: [
        ['State', runningWords(details.running)],
        ['In work', counts(activity.working)],
        ['Done in this session', String(activity.done)],
        ['Failed in this session', counts(activity.failed)],
        ['Backend wanted', settings.backend],
        ['Backend measured', measuredWords(choice)],
        ...(choice?.reason.kind === 'software-renderer'
          ? ([['Graphics', choice.reason.renderer]] as const)
          : []),
        ['Sensitivity', settings.preset],
      ],
    },
    {
      title: 'Model',
      facts: [
        [
          'Answers',
          settings.model === SHIPPED_MODEL.id ? 'the model of NeuroLens' : 'a model of the user',
        ],
        ['Shipped', model ? `${model.id} ${model.version}` : 'its description cannot be read'],
        ['SHA-256 of its weights', model?.sha256 ?? 'unknown'],
      ],
    },
    activity.timings.length === 0
      ? null
      : {
          title: 'Times of the last findings',
          facts: activity.timings.map((timing, index) => [`${index + 1}`, timingWords(timing)]),
        },
    storage && {
      title: 'Storage',
      facts: [
        ['Disk', kilobytes(storage.disk)],
        ['Settings', kilobytes(storage.settings)],
        ['Session', storage.session === null ? 'not counted' : kilobytes(storage.session)],
      ],
    },
    {
      title: 'Permissions',
      facts: [
        ['Held', details.permissions.join(', ') || 'none'],
        ['Sites allowed', String(details.sites)],
      ],
    },
  ];
  return groups.filter((group) => group !== null);
}

function runningWords(running: EngineRunning): string {
  if (running === null) return 'in the background page';
  return running ? 'in memory' : 'not loaded; the next picture loads it';
}

function counts(numbers: Readonly<Record<string, number>>): string {
  const words = Object.entries(numbers).map(([what, number]) => `${number} ${what}`);
  return words.join(', ') || 'none';
}

function timingWords({ decodeMs, preprocessMs, inferenceMs, ...timing }: Timing): string {
  const size = (timing.pixels / 1e6).toFixed(2);
  return [
    `${timing.backend}${timing.own ? ', own model' : ''}${timing.rebuilt ? ', rebuilt' : ''}`,
    `decoding ${milliseconds(decodeMs)}`,
    `preprocessing ${milliseconds(preprocessMs)}`,
    `network ${milliseconds(inferenceMs)}`,
    `${size} megapixels by ${timing.way}`,
  ].join('; ');
}

function measuredWords(choice: BackendChoice | null): string {
  if (choice === null) return 'not yet';
  const { backend, reason } = choice;
  const times =
    'webglMs' in reason
      ? `: webgl ${milliseconds(reason.webglMs)}, wasm ${milliseconds(reason.wasmMs)}`
      : '';
  return `${backend}, because of ${reason.kind}${times}`;
}

function milliseconds(value: number): string {
  return `${Math.round(value)} ms`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}

import { SHIPPED_MODEL } from '../../engine/model-registry';
import { BACKEND_NAMES } from '../../ui/backend-names';
import { formatBytes } from '../../ui/format-bytes';
import { formatDuration } from '../../ui/format-duration';
import type { Timing } from './engine-activity';
import type { EngineRunning, TechnicalDetails } from './technical-details';

/** A heading and its facts, each a name and what it is. */
export interface DetailGroup {
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
}

/** The details as they are shown, and, line by line, as they are copied: there is no more. */
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
        [
          'Backend measured',
          choice === null ? 'not yet' : `${choice.backend}: ${choice.reason.kind}`,
        ],
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
        ['Disk', formatBytes(storage.disk)],
        ['Settings', formatBytes(storage.settings)],
        ['Session', storage.session === null ? 'not counted' : formatBytes(storage.session)],
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
    `${BACKEND_NAMES[timing.backend]}${timing.own ? ', own model' : ''}${timing.rebuilt ? ', rebuilt' : ''}`,
    `decoding ${formatDuration(decodeMs)}`,
    `preprocessing ${formatDuration(preprocessMs)}`,
    `network ${formatDuration(inferenceMs)}`,
    `${size} megapixels by ${timing.way}`,
  ].join('; ');
}

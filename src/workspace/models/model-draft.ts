import * as v from 'valibot';
import type { InputSides } from '../../engine/own-model/input-sides';
import {
  type Meaning,
  type OwnModel,
  OwnModelSchema,
} from '../../engine/own-model/own-model-schema';
import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/t';
import { guessMeaning } from './guess-meaning';

/** The form as it is typed: numbers are text until it is sent. */
export interface ModelDraft {
  readonly name: string;
  readonly size: string;
  readonly channels: '1' | '3';
  readonly fit: OwnModel['input']['fit'];
  readonly scaling: OwnModel['input']['scaling'];
  readonly mean: string;
  readonly std: string;
  readonly output: OwnModel['output'];
  /** One label a line, in the order of the outputs. */
  readonly labels: string;
  /** What the user has said of a label, by its name; the rest is guessed. */
  readonly meanings: Readonly<Record<string, Meaning>>;
}

const DEFAULT_SIZE = 224;

/** What the form begins with: the model's own description, or what its topology tells. */
export function draftOf(description: OwnModel | null, sides: InputSides): ModelDraft {
  const input = description?.input;
  const labels = description?.labels ?? [];
  const channels = input?.channels ?? sides.channels;
  return {
    name: description?.name ?? '',
    size: String(input?.size ?? sides.size ?? DEFAULT_SIZE),
    channels: channels === 1 ? '1' : '3',
    fit: input?.fit ?? 'stretch',
    scaling: input?.scaling ?? 'unit',
    mean: (input?.mean ?? [0.5]).join(' '),
    std: (input?.std ?? [0.5]).join(' '),
    output: description?.output ?? 'softmax',
    labels: labels.map(({ name }) => name).join('\n'),
    meanings: Object.fromEntries(labels.map(({ name, means }) => [name, means])),
  };
}

/** The labels as typed, without empty lines. */
export function labelNames({ labels }: Pick<ModelDraft, 'labels'>): string[] {
  return labels
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function meaningOf({ meanings }: Pick<ModelDraft, 'meanings'>, name: string): Meaning {
  return meanings[name] ?? guessMeaning(name);
}

/** The description that a filled-in form gives, or one sentence on what is wrong with it. */
export function describedBy(draft: ModelDraft): OwnModel | string {
  const numbers = (text: string) =>
    text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number);
  const { name, fit, scaling, output } = draft;
  const result = v.safeParse(OwnModelSchema, {
    name,
    input: {
      size: Number(draft.size),
      channels: Number(draft.channels),
      fit,
      scaling,
      ...(scaling === 'standard' && { mean: numbers(draft.mean), std: numbers(draft.std) }),
    },
    output,
    labels: labelNames(draft).map((label) => ({ name: label, means: meaningOf(draft, label) })),
  });
  if (result.success) return result.output;
  const [issue] = result.issues;
  return wrongField(v.getDotPath(issue), issue.message);
}

/** As in `OwnModelSchema`. */
const MOST_CHARACTERS = 60;
const SMALLEST_SIDE = 16;
const LARGEST_SIDE = 1024;

const FIELDS: readonly [RegExp, () => string][] = [
  [/^name/, () => t('models_form_wrong_name', { most: MOST_CHARACTERS })],
  [
    /^input\.size/,
    () =>
      t('models_form_wrong_size', { from: SMALLEST_SIDE, to: formatNumber(LARGEST_SIDE, PLAIN) }),
  ],
  [/^input\.(mean|std)/, () => t('models_form_wrong_mean')],
  [/^labels$/, () => t('models_form_wrong_labels')],
  [/^labels/, () => t('models_form_wrong_label', { most: MOST_CHARACTERS })],
];

/** A number of pixels, as it is to be typed. */
const PLAIN = { useGrouping: false };

function wrongField(path: string | null, message: string): string {
  const known = FIELDS.find(([pattern]) => path !== null && pattern.test(path));
  return known?.[1]() ?? t('models_form_wrong', { reason: message });
}

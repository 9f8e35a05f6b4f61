import type { Job, JobState } from '../storage/job';
import { isFinal } from '../storage/job-machine';

export type Finding = Extract<JobState, { kind: 'done' }>['finding'];
type Backend = Finding['backend'];

/** What is remembered of a job without reading it. */
interface Entry {
  readonly createdAt: number;
  readonly final: boolean;
  /** What it is the answer to; nothing until there is a finding. */
  readonly answers: readonly string[];
}

/** Which earlier findings may answer a picture. */
export interface SameAs {
  readonly hash: string;
  readonly incognito: boolean;
  /** The backend whose findings will do; null for any. */
  readonly backend: Backend | null;
  /** The id of the model, and the preset of its thresholds. */
  readonly model: string;
  readonly preset: Finding['preset'] & string;
}

/**
 * What the service worker remembers of all stored jobs, so that neither counting them nor looking
 * for an equal picture reads up to a thousand records of 6 kB. Built once from what is stored; the
 * store tells it of every write.
 *
 * Findings of one model only are offered: one of another model empties the memory. Within a session
 * the shipped model cannot change, because an update of the extension empties `storage.session`; but
 * the user may choose a model of their own, or other thresholds, so the question names both.
 */
export class JobIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #answers = new Map<string, string>();
  #model: string | null = null;

  /** @param jobs newest first. */
  constructor(jobs: readonly Job[]) {
    for (const job of jobs.toReversed()) this.put(job);
  }

  get size(): number {
    return this.#entries.size;
  }

  put(job: Job): void {
    const { id, createdAt, hash, incognito, state } = job;
    this.delete(id);
    const finding = state.kind === 'done' ? state.finding : null;
    const answers =
      hash && finding
        ? [null, finding.backend].map((backend) =>
            answerKey(sameAs(finding, { hash, incognito, backend })),
          )
        : [];
    this.#entries.set(id, { createdAt, final: isFinal(state), answers });
    if (!finding || answers.length === 0) return;
    if (finding.model.sha256 !== this.#model) this.#answers.clear();
    this.#model = finding.model.sha256;
    for (const answer of answers) this.#answers.set(answer, id);
  }

  delete(id: string): void {
    for (const answer of this.#entries.get(id)?.answers ?? []) {
      if (this.#answers.get(answer) === id) this.#answers.delete(answer);
    }
    this.#entries.delete(id);
  }

  /** Jobs that are not final. */
  working(): string[] {
    return [...this.#entries].filter(([, { final }]) => !final).map(([id]) => id);
  }

  /** Jobs that are final, oldest first. */
  finished(): string[] {
    return [...this.#entries]
      .filter(([, { final }]) => final)
      .sort(([, a], [, b]) => a.createdAt - b.createdAt)
      .map(([id]) => id);
  }

  /** The job whose finding answers for the same picture. */
  answerTo(same: SameAs): string | null {
    return this.#answers.get(answerKey(same)) ?? null;
  }
}

/** What a finding is the answer to. */
function sameAs(
  { model, preset = 'balanced' }: Finding,
  picture: Pick<SameAs, 'hash' | 'incognito' | 'backend'>,
): SameAs {
  return { ...picture, model: model.id, preset };
}

function answerKey({ hash, incognito, backend, model, preset }: SameAs): string {
  return `${hash} ${incognito} ${backend ?? 'any'} ${model} ${preset}`;
}

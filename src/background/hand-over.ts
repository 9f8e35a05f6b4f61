import type { ClassifyRequest } from '../host/engine-host';
import { toProblem } from '../problems/problem';
import type { Job, JobState } from '../storage/job';
import { isFinal } from '../storage/job-machine';
import type { SameAs } from './job-index';
import type { JobsEnvironment } from './jobs-environment';
import { MAX_ATTEMPTS } from './limits';
import { pictureHash } from './picture-hash';

/** Bytes that were acquired, and what became known with them. */
export interface Picture {
  readonly file: Blob;
  readonly known?: Partial<Pick<Job, 'way' | 'source'>>;
  readonly fresh?: boolean;
}

/** The way of acquired bytes: to an earlier finding of the same picture, or to the host. */
export class HandOver {
  constructor(
    private readonly env: Pick<JobsEnvironment, 'store' | 'host' | 'backend'>,
    private readonly moved: (jobId: string, state: JobState) => Promise<void>,
  ) {}

  /**
   * Answers from memory, or gives the picture to the host. Resolves once the host has it.
   *
   * @throws what the host says is wrong; whatever took it down twice.
   */
  async run(job: Job, { file, known = {}, fresh = false }: Picture): Promise<void> {
    const [hash, wanted] = await Promise.all([pictureHash(file), this.env.backend()]);
    const { backend, model, preset, language, probe, accepted } = wanted;
    await this.env.store.note(job.id, () => ({ ...known, hash }));
    const { incognito } = job;
    const same =
      hash === null || fresh ? null : { hash, incognito, backend: accepted, model, preset };
    if (same && (await this.#answerFromMemory(job.id, same))) return;
    const prefilter = job.scanId !== null;
    const sameKey = same && `${same.hash} ${incognito} ${prefilter} ${model} ${preset}`;
    const { id: jobId, name } = job;
    await this.#giveToHost({
      jobId,
      name,
      file,
      backend,
      model,
      preset,
      language,
      probe,
      sameKey,
      prefilter,
    });
  }

  async #answerFromMemory(jobId: string, same: SameAs): Promise<boolean> {
    const earlier = await this.env.store.findAnswer(same);
    if (!earlier) return false;
    // The preview first: the card asks for it as soon as it shows the finding.
    await this.env.host.share(earlier.jobId, jobId).catch(() => undefined);
    await this.moved(jobId, { kind: 'done', finding: earlier.finding });
    return true;
  }

  async #giveToHost(request: ClassifyRequest): Promise<void> {
    const { store, host } = this.env;
    const { jobId } = request;
    const job = await store.note(jobId, ({ attempts }) => ({ attempts: attempts + 1 }));
    if (job?.state.kind !== 'working') return;
    try {
      await host.classify(request);
    } catch (error) {
      // Without a reason the host has died with the picture in its hands; here it still is.
      const died = toProblem(error).code === 'internal';
      if (!died || job.attempts >= MAX_ATTEMPTS) throw error;
      await store.move(jobId, { kind: 'restarted', stage: 'queued' });
      return this.#giveToHost(request);
    }
    // Canceled or removed while the host was being given the picture, it was not to be found there.
    const now = await store.get(jobId);
    if (!now || isFinal(now.state)) await host.cancel(jobId);
  }
}

import type { BackendChoice } from '../engine/backend-choice-schema';
import type { Backend, Finding } from '../engine/finding';
import type { OwnModelCheck } from '../engine/own-model/check-own-model';
import type { OwnModelFiles } from '../engine/own-model/own-model-schema';
import type { OwnModelPackage } from '../engine/own-model/read-package';
import type { BackendTest } from '../engine/test-backend';
import { currentLanguage } from '../i18n/catalog';
import type { Language } from '../i18n/languages';
import { ProblemError } from '../problems/problem';
import type { Stage } from '../storage/job';
import type { FromWorker, PictureToClassify, SliceToClassify, ToWorker } from './worker-protocol';

/** The part of a `Worker` that the session uses; tests hand in one that never answers. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/**
 * How long the worker may stay silent, in milliseconds. Each stage it reports starts the time anew.
 * The slowest honest step measured is the first WebGL inference on a software renderer: 3 s.
 */
export const SILENCE_MS = 20_000;

type Reply = Extract<
  FromWorker,
  { kind: 'classified' | 'probed' | 'backend-tested' | 'model-read' | 'model-checked' }
>;

interface Pending {
  onStage(stage: Stage): void;
  settle(outcome: Reply | ProblemError): void;
}

/**
 * Owns one worker and lets it do one thing at a time.
 *
 * A synchronous prediction cannot be interrupted, so a time-out or a cancel terminates the worker;
 * the next request gets a new one (design decision 11).
 */
export class WorkerSession {
  #worker: WorkerLike | null = null;
  #pending: Pending | null = null;
  #language: Language | null = null;

  constructor(
    private readonly build: () => WorkerLike,
    private readonly baseUrl: string,
    private readonly onPreview: (jobId: string, preview: Blob) => void = () => undefined,
    private readonly silenceMs = SILENCE_MS,
  ) {}

  /** @throws ProblemError of decoding or the engine; `engine-timeout`; `canceled` after `stop`. */
  async classify(request: PictureToClassify, onStage: (stage: Stage) => void): Promise<Finding> {
    const answer = await this.#ask({ kind: 'classify', ...request }, onStage);
    if (answer.kind !== 'classified') throw new ProblemError('internal', answer.kind);
    return answer.finding;
  }

  /** As `classify`, for a slice that was decoded before. */
  async classifySlice(request: SliceToClassify): Promise<Finding> {
    const answer = await this.#ask({ kind: 'classify-slice', ...request }, () => undefined);
    if (answer.kind !== 'classified') throw new ProblemError('internal', answer.kind);
    return answer.finding;
  }

  /** Times the backends of this machine. Errors as for `classify`. */
  async probe(): Promise<BackendChoice> {
    const answer = await this.#ask({ kind: 'probe' }, () => undefined);
    if (answer.kind !== 'probed') throw new ProblemError('internal', answer.kind);
    return answer.choice;
  }

  /** Runs the shipped model on one backend. Errors as for `classify`, if the worker does not answer. */
  async testBackend(backend: Backend): Promise<BackendTest> {
    const answer = await this.#ask({ kind: 'test-backend', backend }, () => undefined);
    if (answer.kind !== 'backend-tested') throw new ProblemError('internal', answer.kind);
    return answer.test;
  }

  /** @throws ProblemError `own-model-unusable`; else as for `classify` */
  async readModel(files: readonly File[]): Promise<OwnModelPackage> {
    const answer = await this.#ask({ kind: 'read-model', files }, () => undefined);
    if (answer.kind !== 'model-read') throw new ProblemError('internal', answer.kind);
    return answer.package;
  }

  /** @throws ProblemError `own-model-unusable`; else as for `classify` */
  async checkModel(files: OwnModelFiles): Promise<OwnModelCheck> {
    const answer = await this.#ask({ kind: 'check-model', files }, () => undefined);
    if (answer.kind !== 'model-checked') throw new ProblemError('internal', answer.kind);
    return answer.check;
  }

  /**
   * In which language the worker says details and steps from now on. Not needed in pages: without
   * it, it is the page's own when the worker starts.
   */
  speak(language: Language): void {
    if (language === this.#language) return;
    this.#language = language;
    this.#worker?.postMessage({ kind: 'speak', language } satisfies ToWorker);
  }

  /** Builds the worker ahead of need, so that its script is loaded when a picture arrives. */
  start(): void {
    this.#ready();
  }

  /** Ends the worker at once; what is under way rejects with `canceled`. */
  stop(): void {
    this.#end(new ProblemError('canceled'));
  }

  #ask(request: ToWorker, onStage: (stage: Stage) => void): Promise<Reply> {
    const worker = this.#ready();
    return new Promise<Reply>((resolve, reject) => {
      const silence = new Alarm(this.silenceMs, () =>
        this.#end(new ProblemError('engine-timeout')),
      );
      this.#pending = {
        onStage: (stage) => {
          silence.restart();
          onStage(stage);
        },
        settle: (outcome) => {
          silence.cancel();
          this.#pending = null;
          if (outcome instanceof ProblemError) reject(outcome);
          else resolve(outcome);
        },
      };
      worker.postMessage(request);
    });
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'preview') this.onPreview(message.jobId, message.preview);
    else if (message.kind === 'stage') this.#pending?.onStage(message.stage);
    else if (message.kind === 'failed') {
      this.#pending?.settle(new ProblemError(message.problem.code, message.problem.detail));
    } else this.#pending?.settle(message);
  }

  #ready(): WorkerLike {
    if (!this.#worker) {
      const worker = this.build();
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#receive(data);
      worker.onerror = (event) => this.#end(new ProblemError('engine-crashed', event.message));
      const language = this.#language ?? currentLanguage();
      worker.postMessage({ kind: 'start', baseUrl: this.baseUrl, language } satisfies ToWorker);
      this.#worker = worker;
    }
    return this.#worker;
  }

  #end(reason: ProblemError): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#pending?.settle(reason);
  }
}

/** A timer that can be wound up again. */
class Alarm {
  #timer: ReturnType<typeof setTimeout> | undefined;
  constructor(
    private readonly afterMs: number,
    private readonly ring: () => void,
  ) {
    this.restart();
  }
  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.ring, this.afterMs);
  }
  cancel(): void {
    clearTimeout(this.#timer);
  }
}

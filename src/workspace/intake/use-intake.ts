import { useCallback, useRef, useState } from 'preact/hooks';
import { toProblem } from '../../problems/problem';
import type { JobList } from '../../ui/use-job-list';
import { batchStore, startBatch } from '../batch/batch-store';
import type { NamedFile, Sorted } from '../open/file-opener';
import type { HandedIn } from '../open/use-named-files';
import { WorkerOpener } from '../open/worker-opener';
import type { VolumeStore } from '../volumes/volume-store';
import { arePictures } from './are-pictures';
import { MAX_LISTED, planOf } from './plan';

export interface IntakeTargets {
  readonly list: Pick<JobList, 'submit' | 'refuse'>;
  readonly volumes: Pick<VolumeStore, 'add'>;
  /** The view that is shown: in the batch's, everything is added to the batch. */
  readonly view: string;
  readonly batchOnly: boolean;
  readonly go: (view: string, rest?: string) => void;
}

/** Files that are being looked into: how many of how many. */
export interface Looking {
  readonly done: number;
  readonly total: number;
}

export interface Intake {
  readonly takeIn: (handedIn: HandedIn) => void;
  /** Null while nothing is looked into. */
  readonly looking: Looking | null;
  readonly cancel: () => void;
}

/** Leads what is handed in, wherever on the page, to the list, the batch or the volumes. */
export function useIntake(targets: IntakeTargets): Intake {
  const [looking, setLooking] = useState<Looking | null>(null);
  const [opener] = useState(() => new WorkerOpener());
  const stop = useRef(new AbortController());
  // The targets change from one drawing to the next, what listens to the page must not.
  const now = useRef(targets);
  now.current = targets;

  const lookInto = useCallback(
    async (files: readonly NamedFile[]): Promise<Sorted> => {
      const total = files.length;
      setLooking({ done: 0, total });
      try {
        const onProgress = (done: number) => setLooking({ done, total });
        return await opener.sort(files, { signal: stop.current.signal, onProgress });
      } catch (error) {
        // Not one file could be told from another: each says why.
        const problem = toProblem(error);
        const problems = files.map(({ path }) => ({ path, problem }));
        return { pictures: [], volumes: [], problems: problem.code === 'canceled' ? [] : problems };
      } finally {
        setLooking(null);
      }
    },
    [opener],
  );

  const takeIn = useCallback(
    async ({ files, problems }: HandedIn) => {
      const { list, volumes, view, batchOnly, go } = now.current;
      list.refuse(problems);
      if (files.length === 0) return;
      if (batchOnly || view === 'batch') return startBatch(files);
      if (files.length <= MAX_LISTED && (await arePictures(files))) {
        go('results');
        void list.submit(asFiles(files));
        return;
      }
      const plan = planOf(await lookInto(files));
      if (plan.batch) batchStore.add({ ...plan.batch, volumes: [] }, files);
      volumes.add(plan.volumes, opener);
      list.refuse(plan.refused);
      void list.submit(asFiles(plan.listed));
      go(plan.show.view, plan.show.rest);
    },
    [opener, lookInto],
  );
  const cancel = useCallback(() => {
    stop.current.abort();
    stop.current = new AbortController();
  }, []);
  return { takeIn: useCallback((handedIn) => void takeIn(handedIn), [takeIn]), looking, cancel };
}

function asFiles(files: readonly NamedFile[]): File[] {
  return files.map(({ path, file }) => new File([file], path));
}

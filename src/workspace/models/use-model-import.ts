import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnModel } from '../../engine/own-model/own-model-schema';
import type { OwnModelPackage } from '../../engine/own-model/read-package';
import { ownSession } from '../../host/own-session';
import type { WorkerSession } from '../../host/worker-session';
import { type Problem, ProblemError, toProblem } from '../../problems/problem';
import type { KeptModel } from '../../storage/models/own-models';
import { addModel } from './add-model';
import { chooseFiles } from './choose-files';

/** Where the import of a model stands. */
export type ImportState =
  | { readonly kind: 'idle'; readonly added?: KeptModel }
  | { readonly kind: 'reading' }
  | { readonly kind: 'describing' | 'checking'; readonly files: OwnModelPackage }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly files: OwnModelPackage | null };

const ACCEPT = '.json,.bin,.zip';

/** The import of a model, in a worker of its own that ends with it. */
export function useModelImport(onAdded: (model: KeptModel) => void) {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const session = useRef<WorkerSession | null>(null);
  const stop = () => {
    session.current?.stop();
    session.current = null;
  };
  useEffect(() => stop, []);
  const attempt = async (files: OwnModelPackage | null, step: () => Promise<ImportState>) => {
    try {
      setState(await step());
    } catch (error) {
      const canceled = error instanceof ProblemError && error.code === 'canceled';
      setState(canceled ? { kind: 'idle' } : { kind: 'failed', problem: toProblem(error), files });
    }
  };
  const worker = () => {
    session.current ??= ownSession();
    return session.current;
  };
  return {
    state,
    choose: () =>
      attempt(null, async () => {
        const chosen = await chooseFiles(ACCEPT);
        if (chosen.length === 0) return { kind: 'idle' };
        setState({ kind: 'reading' });
        return { kind: 'describing', files: await worker().readModel(chosen) };
      }),
    add: (files: OwnModelPackage, description: OwnModel) => {
      setState({ kind: 'checking', files });
      return attempt(files, async () => {
        const added = await addModel(files, description, worker());
        stop();
        onAdded(added);
        return { kind: 'idle', added };
      });
    },
    cancel: () => {
      stop();
      setState({ kind: 'idle' });
    },
  };
}

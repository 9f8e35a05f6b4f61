import { useEffect, useRef, useState } from 'preact/hooks';
import { toProblem } from '../problems/problem';
import { ALL_SITES, hostPattern } from '../storage/site-access';
import { type AccessState, AccessView } from './access-view';
import type { WantedAccess } from './wanted-access';

/** What the page does in the world; the real ones are made in `main.tsx`. */
export interface AccessActions {
  /** The browser's own question; must run while the click is being handled. */
  ask(patterns: readonly string[]): Promise<boolean>;
  /** Starts a job again and shows its tab. Rejects with a ProblemError. */
  startAgain(jobId: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface AccessPageProps {
  wanted: WantedAccess | null;
  privateWindow: boolean;
  actions: AccessActions;
}

/** Asks for access to the sites of pictures, because content scripts cannot ask. */
export function AccessPage({ wanted, privateWindow, actions }: AccessPageProps) {
  const [state, setState] = useState<AccessState>({ kind: 'asking' });
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // The pressed button is gone; without this, focus would fall back to the page.
    if (state.kind === 'failed') main.current?.focus();
  }, [state]);

  const goOn = async (answer: Promise<boolean>) => {
    try {
      if (!(await answer)) return setState({ kind: 'denied' });
      setState({ kind: 'allowed' });
      // A scan notices the permission by itself.
      if (wanted?.jobId) await actions.startAgain(wanted.jobId);
      await actions.close();
    } catch (error) {
      setState({ kind: 'failed', problem: toProblem(error) });
    }
  };
  return (
    <main ref={main} class="ac-main" tabIndex={-1}>
      <AccessView
        wanted={wanted}
        state={state}
        privateWindow={privateWindow}
        onAllow={() => void goOn(actions.ask((wanted?.hosts ?? []).map(hostPattern)))}
        onAllowAll={() => void goOn(actions.ask([ALL_SITES]))}
        onClose={() => void actions.close()}
      />
    </main>
  );
}

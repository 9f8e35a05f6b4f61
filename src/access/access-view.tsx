import type { Problem } from '../problems/problem';
import { Button } from '../ui/button';
import { Logo } from '../ui/logo';
import { ProblemNotice } from '../ui/problem-notice';
import { HostList } from './host-list';
import type { WantedAccess } from './wanted-access';

export type AccessState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'allowed' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface AccessViewProps {
  wanted: WantedAccess | null;
  state: AccessState;
  privateWindow: boolean;
  onAllow: () => void;
  onAllowAll: () => void;
  onClose: () => void;
}

/** The page's content in each of its states. */
export function AccessView(props: AccessViewProps) {
  const { wanted, state } = props;
  return (
    <div class="nl-card ac-card">
      <p class="ac-brand">
        <Logo />
        NeuroLens
      </p>
      {wanted === null && <NothingToAsk />}
      {wanted !== null && state.kind !== 'failed' && <Question {...props} wanted={wanted} />}
      <Status state={state} />
      {(wanted === null || state.kind === 'failed') && (
        <div class="ac-buttons">
          <Button onPress={props.onClose}>Close</Button>
        </div>
      )}
    </div>
  );
}

function Question(props: AccessViewProps & { wanted: WantedAccess }) {
  const { hosts } = props.wanted;
  const one = hosts.length === 1;
  return (
    <>
      <h1>{one ? 'Allow access to this site?' : `Allow access to these ${hosts.length} sites?`}</h1>
      <HostList hosts={hosts} />
      <p>
        NeuroLens asks for access to {one ? 'this site' : 'these sites'} in order to read the
        pictures that you check, and uses it for nothing else. No picture leaves your machine, and
        you can take the permission back in Settings at any time.
      </p>
      <p class="nl-small">
        The browser will ask once more, in its own words for everything such a permission could be
        used for.
        {props.privateWindow && ' It keeps the permission after this private window is closed.'}
      </p>
      {props.state.kind !== 'allowed' && (
        <div class="ac-buttons">
          <Button kind="primary" onPress={props.onAllow}>
            Allow {one ? hosts[0] : `these ${hosts.length} sites`}
          </Button>
          <Button onPress={props.onAllowAll}>Allow all sites</Button>
          <Button kind="quiet" onPress={props.onClose}>
            Not now
          </Button>
        </div>
      )}
    </>
  );
}

/** Always there, so that screen readers say what comes into it. */
function Status({ state }: { state: AccessState }) {
  return (
    <div class="ac-status" role="status">
      {state.kind === 'denied' && (
        <p>
          Nothing was allowed, and nothing has changed. You can still allow it here, or close this
          page.
        </p>
      )}
      {state.kind === 'allowed' && <p>Allowed. Reading the picture…</p>}
      {state.kind === 'failed' && (
        <>
          <h1>That did not work</h1>
          <ProblemNotice problem={state.problem} />
        </>
      )}
    </div>
  );
}

function NothingToAsk() {
  return (
    <>
      <h1>There is no site to allow</h1>
      <p>
        The picture that led here is no longer kept, or it does not come from a site. Check it again
        on its page, and allow access from its card.
      </p>
    </>
  );
}

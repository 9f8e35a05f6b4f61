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
  return (
    <div class="nl-card ac-card">
      <p class="ac-brand">
        <Logo />
        NeuroLens
      </p>
      {props.wanted ? <Question {...props} wanted={props.wanted} /> : <NothingToAsk {...props} />}
    </div>
  );
}

function Question(props: AccessViewProps & { wanted: WantedAccess }) {
  const { wanted, state, privateWindow } = props;
  const { hosts } = wanted;
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
        {privateWindow && ' It keeps the permission after this private window is closed.'}
      </p>
      {(state.kind === 'asking' || state.kind === 'denied') && <Buttons {...props} />}
      <div class="ac-status" role="status">
        {state.kind === 'denied' && (
          <p>
            Nothing was allowed, and nothing has changed. You can still allow it here, or close this
            page.
          </p>
        )}
        {state.kind === 'allowed' && <p>Allowed. Reading the picture…</p>}
        {state.kind === 'failed' && <ProblemNotice problem={state.problem} />}
      </div>
      {state.kind === 'failed' && <Button onPress={props.onClose}>Close</Button>}
    </>
  );
}

function Buttons({ wanted, onAllow, onAllowAll, onClose }: AccessViewProps) {
  const hosts = wanted?.hosts ?? [];
  return (
    <div class="ac-buttons">
      <Button kind="primary" onPress={onAllow}>
        Allow {hosts.length === 1 ? hosts[0] : `these ${hosts.length} sites`}
      </Button>
      <Button onPress={onAllowAll}>Allow all sites</Button>
      <Button kind="quiet" onPress={onClose}>
        Not now
      </Button>
    </div>
  );
}

function NothingToAsk({ onClose }: AccessViewProps) {
  return (
    <>
      <h1>There is no site to allow</h1>
      <p>
        The picture that led here is no longer kept, or it does not come from a site. Check it again
        on its page, and allow access from its card.
      </p>
      <div class="ac-buttons">
        <Button onPress={onClose}>Close</Button>
      </div>
    </>
  );
}

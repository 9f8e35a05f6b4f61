import type { ComponentChildren } from 'preact';
import type { Finding } from '../engine/finding';
import { t } from '../i18n/t';
import type { JobState, Source } from '../storage/job';
import { Button } from './button';
import { CardFoot } from './card-foot';
import { FindingDetails } from './finding-details';
import { HeatIcon, OpenIcon } from './icon';
import { OwnModelNote } from './own-model-note';
import { ProblemNotice } from './problem-notice';
import { ProgressRow } from './progress-row';
import { VerdictIcon } from './verdict-icon';
import { verdictWords } from './verdict-words';

export interface FindingBodyProps {
  state: JobState;
  /** The picture's name, for labels that need one. */
  name: string;
  /** Where the picture came from, where that is known. */
  source?: Source | undefined;
  /** Only the outcome, without figures. */
  brief?: boolean;
  /** The picture, where there is room for one; the page card stands beside it and has none. */
  figure?: ComponentChildren;
  mapShown?: boolean;
  onToggleMap?: (() => void) | undefined;
  onCancel?: (() => void) | undefined;
  /** Opens the job in the workspace. */
  onOpen?: (() => void) | undefined;
  /** Opens the figures of the model, where a link to them leads nowhere. */
  onModel?: (() => void) | undefined;
  /** Further buttons: where something failed they come first, they are the way out. */
  further?: ComponentChildren;
}

/**
 * What any card says of a job: its progress, its problem or its finding. It carries no `data-`
 * attributes, so the page card can use it as it is; `FindingCard` adds them.
 */
export function FindingBody(props: FindingBodyProps) {
  const { state, name, brief = false } = props;
  if (state.kind === 'working') {
    return (
      <div class="nl-body">
        <ProgressRow stage={state.stage} name={name} onCancel={props.onCancel} />
      </div>
    );
  }
  if (state.kind === 'failed') {
    return (
      <div class="nl-body">
        <ProblemNotice problem={state.problem} />
        {!brief && props.onOpen && (
          <div class="nl-actions">
            <FindingActions {...props} />
          </div>
        )}
      </div>
    );
  }
  return (
    <div class="nl-body">
      <h2 class="nl-verdict">
        <VerdictIcon outcome={state.finding.verdict} />
        <span>{verdictWords(state.finding.verdict)}</span>
      </h2>
      <OwnModelNote finding={state.finding} />
      {!brief && (
        <FindingDetails
          finding={state.finding}
          source={props.source}
          figure={props.figure}
          actions={(props.onToggleMap || props.onOpen) && <FindingActions {...props} />}
        />
      )}
      <CardFoot finding={state.finding} onModel={props.onModel} />
    </div>
  );
}

function FindingActions(props: FindingBodyProps) {
  const { state, mapShown = false, onToggleMap, onOpen, further } = props;
  return (
    <>
      {state.kind === 'failed' && further}
      {onToggleMap && hasMap(state) && (
        <Button pressed={mapShown} onPress={onToggleMap}>
          <HeatIcon />
          {t('card_heat_map')}
        </Button>
      )}
      {onOpen && (
        <Button onPress={onOpen}>
          <OpenIcon />
          {t('card_open')}
        </Button>
      )}
      {state.kind === 'done' && further}
    </>
  );
}

/** A heat map is offered only where the model was in its field, and where it has one at all. */
export function hasMap(state: JobState): boolean {
  return state.kind === 'done' && findingHasMap(state.finding);
}

/** The same for a finding: a user's own model has no map. */
export function findingHasMap({ verdict, model }: Finding): boolean {
  return verdict !== 'not_brain_mri' && model.own === undefined;
}

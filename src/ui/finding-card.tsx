import { t } from '../i18n/t';
import type { Job } from '../storage/job';
import { Button } from './button';
import { cardAttributes } from './card-attributes';
import { FindingBody, hasMap } from './finding-body';
import { ChevronIcon, CloseIcon } from './icon';
import { PictureName } from './picture-name';
import { PictureStage } from './picture-stage';
import { shownName } from './shown-name';
import type { Preview } from './use-picture';

/** How strongly the heat map covers the picture where there is no slider. */
export const DEFAULT_MAP_OPACITY = 0.6;

export interface FindingCardProps {
  job: Job;
  picture: Preview;
  expanded: boolean;
  mapShown: boolean;
  onExpand: () => void;
  onToggleMap: () => void;
  onCancel: () => void;
  onRemove: () => void;
  onOpen: () => void;
}

/** A job as a card of our own pages, with the attributes that scripts and tests read. */
export function FindingCard(props: FindingCardProps) {
  const { job, picture, expanded, mapShown } = props;
  const finding = job.state.kind === 'done' ? job.state.finding : null;
  const figure = finding && (
    <PictureStage
      picture={picture}
      name={job.name}
      finding={finding}
      mapOpacity={mapShown && hasMap(job.state) ? DEFAULT_MAP_OPACITY : null}
    />
  );
  return (
    <article class="nl-card" aria-label={shownName(job.name)} {...cardAttributes(job)}>
      <header class="nl-card-head">
        <PictureName name={job.name} />
        <CardControls {...props} />
      </header>
      <FindingBody
        state={job.state}
        name={job.name}
        source={job.source}
        brief={!expanded}
        figure={figure}
        mapShown={mapShown}
        onToggleMap={props.onToggleMap}
        onCancel={props.onCancel}
        onOpen={finding ? props.onOpen : undefined}
      />
    </article>
  );
}

function CardControls({ job, expanded, onExpand, onRemove }: FindingCardProps) {
  if (job.state.kind === 'working') return null;
  const name = shownName(job.name);
  return (
    <span class="nl-card-controls">
      {job.state.kind === 'done' && (
        <Button
          kind="icon"
          label={t('card_details_of', { name })}
          open={expanded}
          onPress={onExpand}
        >
          <ChevronIcon />
        </Button>
      )}
      <Button kind="icon" label={t('common_remove_named', { name })} onPress={onRemove}>
        <CloseIcon />
      </Button>
    </span>
  );
}

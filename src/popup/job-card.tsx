import { useState } from 'preact/hooks';
import type { Job } from '../storage/job';
import { FindingCard } from '../ui/finding-card';
import type { JobsClient } from '../ui/jobs-client';
import { usePicture } from '../ui/use-picture';

export interface JobCardProps {
  job: Job;
  client: JobsClient;
  newest: boolean;
  onCancel: () => void;
  onRemove: () => void;
  onOpen: () => void;
}

/** A card that remembers what was opened on it. The newest is open until the user says otherwise. */
export function JobCard({ job, client, newest, onCancel, onRemove, onOpen }: JobCardProps) {
  const [choice, setChoice] = useState<boolean | null>(null);
  const [mapShown, setMapShown] = useState(false);
  const expanded = choice ?? newest;
  const picture = usePicture(client, expanded && job.state.kind === 'done' ? job.id : null);
  return (
    <FindingCard
      job={job}
      picture={picture}
      expanded={expanded}
      mapShown={mapShown}
      onExpand={() => setChoice(!expanded)}
      onToggleMap={() => setMapShown(!mapShown)}
      onCancel={onCancel}
      onRemove={onRemove}
      onOpen={onOpen}
    />
  );
}

import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { type Problem, toProblem } from '../../problems/problem';
import type { PageBox } from '../../storage/job';
import { REGION_NAME } from '../../storage/region-name';
import { Brand } from '../../ui/brand';
import type { JobsClient } from '../../ui/jobs-client';
import { ProblemNotice } from '../../ui/problem-notice';
import type { AreaSize } from '../../ui/region-geometry';
import { ResearchLine } from '../../ui/research-line';
import { addressWithJob } from '../results/selected-job';
import { CaptureGone } from './capture-gone';
import { cutRegion } from './cut-region';
import { FrozenStage } from './frozen-stage';
import type { FrozenCapture } from './take-capture';
import { useCapture } from './use-capture';

export interface FrozenPageProps {
  captureId: string;
  take: (captureId: string) => Promise<FrozenCapture | null>;
  client: Pick<JobsClient, 'submit'>;
}

/** The workspace for a page in which no script may run: what it showed, to mark a region of. */
export function FrozenPage({ captureId, take, client }: FrozenPageProps) {
  const shown = useCapture(captureId, take);
  const [problem, setProblem] = useState<Problem | null>(null);
  const check = async ({ picture }: FrozenCapture, region: PageBox, size: AreaSize) => {
    try {
      const file = await cutRegion(picture, region, size);
      const id = await client.submit(file, REGION_NAME, { source: 'region' });
      location.replace(addressWithJob(id));
    } catch (error) {
      setProblem(toProblem(error));
    }
  };
  return (
    <div class="ws-frozen">
      <header class="ws-head">
        <Brand />
        {shown.kind === 'held' && <p class="ws-frozen-why">{t('frozen_why')}</p>}
        <ResearchLine />
      </header>
      <main class="ws-frozen-main">
        {problem && <ProblemNotice problem={problem} />}
        {shown.kind === 'gone' && <CaptureGone />}
        {shown.kind === 'held' && (
          <FrozenStage
            url={shown.url}
            capture={shown}
            onTake={(region, size) => void check(shown.capture, region, size)}
            onCancel={() => window.close()}
          />
        )}
      </main>
    </div>
  );
}

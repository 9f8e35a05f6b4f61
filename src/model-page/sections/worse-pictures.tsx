import { formatChange, formatChangeInterval } from '../../ui/format-figure';
import { changeName } from '../change-words';
import { IntervalList } from '../charts/interval-list';
import { CHANGE } from '../figure-kind';
import type { Figures } from '../figures-schema';
import { NumberTable } from '../number-table';
import type { PageSection } from '../section';

/** As many as one takes in; all of them stand in the table. */
const SHOWN = 8;

/** What happens to the share of tumors found when the same pictures come compressed, turned, noisy... */
export function worsePictures({ robustness }: Figures): PageSection | null {
  if (!robustness?.length) return null;
  const worstFirst = [...robustness].sort(
    (a, b) => a.sensitivityChange[0] - b.sensitivityChange[0],
  );
  return {
    id: 'robustness',
    title: 'When the picture is worse',
    short: 'Worse pictures',
    lead: 'Pictures that it was not trained on, changed as pictures are on their way through screens, files and slides.',
    body: (
      <>
        <IntervalList
          title={worstFirst.length > SHOWN ? 'The worst changes' : 'Change'}
          term="of sensitivity"
          explanation="How many more (+) or fewer (−) tumors of 100 are found than in the unchanged picture."
          wide
          kind={CHANGE}
          rows={worstFirst.slice(0, SHOWN).map(({ change, sensitivityChange }) => ({
            name: changeName(change),
            figure: sensitivityChange,
          }))}
        />
        <NumberTable
          summary={`All ${worstFirst.length} changes`}
          columns={['Change', 'Tumors found, change in points', '95% interval']}
          rows={worstFirst.map(({ change, sensitivityChange }) => [
            changeName(change),
            formatChange(sensitivityChange[0]),
            formatChangeInterval(sensitivityChange),
          ])}
        />
      </>
    ),
  };
}

import type { PageSection } from '../section';

const NOT_MADE_FOR: readonly (readonly [string, string])[] = [
  ['Decisions about a person', 'It is no medical device. Nobody should be treated, or not, by it.'],
  [
    'Ruling out a tumor',
    'It sees one slice. A slice without a finding says nothing of the others.',
  ],
  [
    'Other diseases',
    'Metastases, lymphoma, stroke, hemorrhage, abscess, multiple sclerosis and hydrocephalus are not in its training pictures as such: the answer is arbitrary.',
  ],
  [
    'After treatment',
    'Brains after an operation or radiation, and implants, look unlike what it learned from.',
  ],
  ['Children', 'No source is known to hold them. Their tumors differ in kind and place.'],
  [
    'Sequences that it never saw',
    'It knows T1, T1 with contrast, T2 and FLAIR. Diffusion, perfusion, susceptibility, angiography, CT and PET it does not know.',
  ],
  [
    'Every place and scanner',
    'Age, sex, ethnicity and scanner are not recorded, so how it does by them is unknown, and whether it is fair.',
  ],
];

/** What the model must not be used for; it holds whatever the figures say. */
export function limits(): PageSection {
  return {
    id: 'limits',
    title: 'What it was not made for',
    short: 'What it is not for',
    body: (
      <dl class="mp-limits">
        {NOT_MADE_FOR.map(([what, why]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    ),
  };
}

import type { FigureKind } from '../figure-kind';
import type { Figure, MaybeFigure } from '../figures-schema';
import { IntervalTrack } from './interval-track';

export interface IntervalRow {
  readonly name: string;
  /** Behind the name, quieter. */
  readonly note?: string;
  readonly figure: MaybeFigure;
  /** The row that the others are held against. */
  readonly main?: boolean;
}

export interface IntervalListProps {
  title: string;
  /** The name of the figure in the field. */
  term?: string;
  explanation: string;
  kind: FigureKind;
  rows: readonly IntervalRow[];
  /** Each row in one line where there is room. */
  wide?: boolean;
}

/** One figure for several sets of pictures on one scale; nothing where none of them has it. */
export function IntervalList(props: IntervalListProps) {
  const { title, term, explanation, kind, rows, wide = false } = props;
  const known = rows.filter((row): row is IntervalRow & { figure: Figure } => row.figure != null);
  if (known.length === 0) return null;
  const domain = kind.domain(known.flatMap(({ figure }) => figure));
  return (
    <div class={wide ? 'mp-card mp-card-wide' : 'mp-card'}>
      <h3>
        {title} {term && <span class="mp-term">{term}</span>}
      </h3>
      <p class="mp-explain">{explanation}</p>
      <ul class="mp-rows">
        {known.map(({ name, note, figure, main }) => (
          <li key={name} class={main ? 'mp-row mp-row-main' : 'mp-row'}>
            <span class="mp-row-name">
              {name} {note && <span class="nl-small">{note}</span>}
            </span>{' '}
            <span class="mp-row-value">
              <strong>{kind.value(figure[0])}</strong> <span>({kind.interval(figure)})</span>
            </span>
            <IntervalTrack figure={figure} domain={domain} />
          </li>
        ))}
      </ul>
      <p class="mp-axis" aria-hidden="true">
        <span>{kind.end(domain[0])}</span>
        <span>{kind.end(domain[1])}</span>
      </p>
    </div>
  );
}

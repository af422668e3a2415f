import { drawings, type Drawing } from './drawings.ts';

/** Four drawings of the kind that comes out; decoration. */
export function Hero() {
  return (
    <div class="hero" aria-hidden="true">
      {drawings.map((drawing) => (
        <span key={drawing.name} class="thumb">
          <Art drawing={drawing} />
        </span>
      ))}
    </div>
  );
}

function Art({ drawing }: { drawing: Drawing }) {
  return (
    <svg viewBox="0 0 48 48">
      <path fill={drawing.ground} d="M0 0h48v48H0z" />
      {drawing.groups.map(({ place, paths }, index) => (
        <g key={index} transform={place}>
          {paths.map(([fill, d]) => (
            <path key={d} fill={fill} d={d} />
          ))}
        </g>
      ))}
    </svg>
  );
}

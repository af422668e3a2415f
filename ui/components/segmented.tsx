import { Choices } from './choices.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: IconName;
}

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  segments: readonly Segment<T>[];
  onChange: (value: T) => void;
}

/** Up to six short choices side by side. */
export function Segmented<T extends string>({ label, value, segments, onChange }: SegmentedProps<T>) {
  const choices = segments.map((segment) => ({
    value: segment.value,
    content: (
      <>
        {segment.icon === undefined ? null : <Icon name={segment.icon} />}
        {segment.label}
      </>
    ),
  }));
  return <Choices class="segmented num" label={label} value={value} choices={choices} onChange={onChange} />;
}

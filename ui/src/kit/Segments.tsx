import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

type Choice<T extends string> = { id: T; words: string };

/// One of a few, all visible.
export function Segments<T extends string>(props: {
  label: string;
  choices: Choice<T>[];
  chosen: T;
  onChoose: (id: T) => void;
}) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.chosen]}
      onSelectionChange={(keys) => {
        const [key] = [...keys];
        const found = props.choices.find((c) => c.id === key);
        if (found !== undefined) props.onChoose(found.id);
      }}
    >
      {props.choices.map((c) => (
        <ToggleButton key={c.id} id={c.id}>
          {c.words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

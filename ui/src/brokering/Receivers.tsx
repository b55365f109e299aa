import { Checkbox, CheckboxGroup, Label } from "react-aria-components";

type Party = { id: string | null; name: string };
type Props = {
  label: string;
  all: Party[];
  ticked: string[];
  onChange: (ids: string[]) => void;
  problem: string | null;
};

/// Delegations to be ticked, by name.
export function Receivers({ label, all, ticked, onChange, problem }: Props) {
  return (
    <CheckboxGroup className="ticks" value={ticked} onChange={onChange}>
      <Label className="field-name">{label}</Label>
      {all.map((one) => (
        <Checkbox key={one.id} value={one.id ?? ""} className="check">
          <span className="check-box" aria-hidden />
          <bdi>{one.name}</bdi>
        </Checkbox>
      ))}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </CheckboxGroup>
  );
}

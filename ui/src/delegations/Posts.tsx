import { useState } from "react";
import { Checkbox } from "react-aria-components";
import * as api from "../api/calls";
import type { Post } from "../api/types";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { Failed } from "../kit/states";
import { t, tCode } from "../messages/t";
import { useDoing } from "./useDoing";

const FUNCTIONS = [
  "PLANNING",
  "LIAISON",
  "ENGINEERING",
  "LOGISTICS",
  "LEGAL",
  "PUBLIC_AFFAIRS",
  "ADVICE",
  "MEDICAL",
  "INFORMATION",
];

type Props = { posts: Post[]; may: boolean; reload: () => void };

/// Posts with their terms of reference, and who is sent to them.
export function Posts({ posts, may, reload }: Props) {
  const { failure, run } = useDoing(reload);
  const [title, setTitle] = useState("");
  const [terms, setTerms] = useState("");
  const [does, setDoes] = useState("PLANNING");
  const [sensitive, setSensitive] = useState(false);
  return (
    <section className="card stack-tight" aria-labelledby="posts">
      <h2 id="posts">{t("delegations.posts")}</h2>
      {posts.map((post) => (
        <One key={post.id} post={post} may={may} run={run} />
      ))}
      {failure !== null && <Failed failure={failure} />}
      {may && (
        <form
          className="row"
          onSubmit={(e) => {
            e.preventDefault();
            const words = terms === "" ? {} : { terms };
            run(api.openPost({ title, function: does, sensitive, ...words }), () => setTitle(""));
          }}
        >
          <Field
            label={t("delegations.posts.title")}
            value={title}
            onChange={(e) => setTitle(e.target.value)}
          />
          <Choice
            label={t("delegations.posts.function")}
            value={does}
            options={FUNCTIONS.map((id) => ({ id, words: tCode("delegations.function", id) }))}
            onChoose={setDoes}
          />
          <Field
            label={t("delegations.posts.terms")}
            value={terms}
            onChange={(e) => setTerms(e.target.value)}
          />
          <Checkbox className="check" isSelected={sensitive} onChange={setSensitive}>
            <span className="check-box" aria-hidden />
            {t("delegations.posts.sensitive")}
          </Checkbox>
          <Button type="submit">{t("delegations.posts.open")}</Button>
        </form>
      )}
    </section>
  );
}

type OneProps = {
  post: Post;
  may: boolean;
  run: (command: Promise<unknown>, then?: () => void) => void;
};

function One({ post, may, run }: OneProps) {
  const [name, setName] = useState("");
  return (
    <article className="stack-tight">
      <h3>
        <bdi>{post.title}</bdi> · {tCode("delegations.function", post.function)}
      </h3>
      {post.terms !== null && (
        <p className="quiet">
          <bdi>{post.terms}</bdi>
        </p>
      )}
      {post.secondments.map((one) => (
        <div className="row" key={one.id}>
          <bdi>{one.displayName}</bdi>
          <span className="pill">{tCode("delegations.secondment", one.state)}</span>
          {may && one.next.length > 0 && (
            <Choice
              label={t("delegations.step", { name: one.displayName })}
              value=""
              options={[
                { id: "", words: t("delegations.step.none") },
                ...one.next.map((id) => ({ id, words: tCode("delegations.secondment", id) })),
              ]}
              onChoose={(state) => run(api.stepSecondment(one.id, state))}
            />
          )}
        </div>
      ))}
      {may && (
        <form
          className="row"
          onSubmit={(e) => {
            e.preventDefault();
            run(api.nominate({ post: post.id, displayName: name }), () => setName(""));
          }}
        >
          <Field
            label={t("delegations.nominate.name", { title: post.title })}
            value={name}
            onChange={(e) => setName(e.target.value)}
          />
          <Button type="submit">{t("delegations.nominate")}</Button>
        </form>
      )}
    </article>
  );
}

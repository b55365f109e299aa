package org.opencmcc.delegations;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.opencmcc.postgres.Tx;
import org.opencmcc.secrets.ScopeKeys;
import org.opencmcc.secrets.SealedPlace;
import org.opencmcc.terms.LabelId;

final class PostStore {
    private static final String POSTS = """
            select post_id,
                   version,
                   sealed
              from centre.post
             order by post_id
            """;

    private static final String ADD = """
            insert into centre.post
                   (post_id, label_id, version, edited_at, sealed)
            values (:post, :label, 1, :at, :sealed)
            """;

    private static final String CHANGE = """
            update centre.post
               set version = version + 1,
                   edited_at = :at,
                   sealed = :sealed
             where post_id = :post
               and version = :version
            """;

    private static final String SECONDMENTS = """
            select secondment_id,
                   post_id,
                   sealed
              from centre.secondment
             order by made_at, secondment_id
            """;

    private static final String ADD_SECONDMENT = """
            insert into centre.secondment
                   (secondment_id, label_id, post_id, made_at, sealed)
            values (:secondment, :label, :post, :at, :sealed)
            """;

    private static final String STEPS = """
            select step_id,
                   secondment_id,
                   at,
                   sealed
              from centre.secondment_step
             order by secondment_id, step_no
            """;

    private static final String ADD_STEP = """
            insert into centre.secondment_step
                   (step_id, label_id, secondment_id, step_no, at, sealed)
            values (:step, :label, :secondment, :stepNo, :at, :sealed)
            on conflict do nothing
            """;

    private final SealedRecords records;

    PostStore(SealedRecords records) {
        this.records = records;
    }

    /// In an order of their ids, which says nothing.
    List<Post> posts(Tx tx, ScopeKeys keys) {
        return tx.sql()
                .sql(POSTS)
                .query((row, n) -> {
                    var id = row.getObject("post_id", UUID.class);
                    return records.open(keys, new SealedPlace("post", id), row.getBytes("sealed"), Post.Content.class)
                            .post(id, row.getInt("version"));
                })
                .list();
    }

    void add(Tx tx, LabelId label, ScopeKeys keys, Post post) {
        tx.sql()
                .sql(ADD)
                .param("post", post.id())
                .param("label", label.value())
                .param("at", tx.now().atOffset(ZoneOffset.UTC))
                .param("sealed", sealed(tx, keys, post))
                .update();
    }

    /// False where somebody else has changed it since that version.
    boolean change(Tx tx, ScopeKeys keys, Post post) {
        return tx.sql()
                        .sql(CHANGE)
                        .param("post", post.id())
                        .param("version", post.version())
                        .param("at", tx.now().atOffset(ZoneOffset.UTC))
                        .param("sealed", sealed(tx, keys, post))
                        .update()
                > 0;
    }

    private byte[] sealed(Tx tx, ScopeKeys keys, Post post) {
        return records.seal(
                tx,
                keys,
                new SealedPlace("post", post.id()),
                new Post.Content(post.title(), post.function(), post.sensitive(), post.terms()));
    }

    /// The oldest first, each with its steps.
    List<Secondment> secondments(Tx tx, ScopeKeys keys) {
        var steps = new HashMap<UUID, List<Secondment.Step>>();
        tx.sql().sql(STEPS).query(row -> {
            var id = row.getObject("step_id", UUID.class);
            var content = records.open(
                    keys, new SealedPlace("secondment_step", id), row.getBytes("sealed"), Secondment.StepContent.class);
            steps.computeIfAbsent(row.getObject("secondment_id", UUID.class), k -> new ArrayList<>())
                    .add(new Secondment.Step(
                            content.state(),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            content.on(),
                            content.note()));
        });
        return tx
                .sql()
                .sql(SECONDMENTS)
                .query((row, n) -> {
                    var id = row.getObject("secondment_id", UUID.class);
                    var content = records.open(
                            keys, new SealedPlace("secondment", id), row.getBytes("sealed"), Secondment.Content.class);
                    return new Secondment(
                            id,
                            row.getObject("post_id", UUID.class),
                            content.displayName(),
                            steps.getOrDefault(id, List.of()));
                })
                .list()
                .stream()
                .filter(s -> !s.steps().isEmpty())
                .toList();
    }

    void add(Tx tx, LabelId label, ScopeKeys keys, Secondment secondment) {
        var content = new Secondment.Content(secondment.displayName());
        tx.sql()
                .sql(ADD_SECONDMENT)
                .param("secondment", secondment.id())
                .param("label", label.value())
                .param("post", secondment.post())
                .param("at", tx.now().atOffset(ZoneOffset.UTC))
                .param("sealed", records.seal(tx, keys, new SealedPlace("secondment", secondment.id()), content))
                .update();
        addStep(tx, label, keys, secondment);
    }

    /// Writes the last step; false where somebody else took the same step a moment ago.
    boolean addStep(Tx tx, LabelId label, ScopeKeys keys, Secondment secondment) {
        var step = secondment.steps().getLast();
        var id = tx.newId();
        var content = new Secondment.StepContent(step.state(), step.on(), step.note());
        return tx.sql()
                        .sql(ADD_STEP)
                        .param("step", id)
                        .param("label", label.value())
                        .param("secondment", secondment.id())
                        .param("stepNo", secondment.steps().size())
                        .param("at", step.at().atOffset(ZoneOffset.UTC))
                        .param("sealed", records.seal(tx, keys, new SealedPlace("secondment_step", id), content))
                        .update()
                > 0;
    }
}

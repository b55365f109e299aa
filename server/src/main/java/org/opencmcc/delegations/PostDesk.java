package org.opencmcc.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;

/// The posts of a delegation and who is sent to them: for its own eyes, entered by its own head.
public final class PostDesk {
    private final LabelDesk labels;
    private final PresenceDesk presence;
    private final Ledger ledger;
    private final SealedRecords records;
    private final PostStore store;

    PostDesk(LabelDesk labels, PresenceDesk presence, Ledger ledger, SealedRecords records) {
        this.labels = labels;
        this.presence = presence;
        this.ledger = ledger;
        this.records = records;
        this.store = new PostStore(records);
    }

    /// By title.
    public List<Post> posts(Tx tx) {
        return store.posts(tx, records.own(tx)).stream()
                .sorted(Comparator.comparing(Post::title).thenComparing(Post::id))
                .toList();
    }

    /// The oldest first.
    public List<Secondment> secondments(Tx tx) {
        return store.secondments(tx, records.own(tx));
    }

    /// A post as somebody wishes it.
    public record Wish(
            @Nullable String title,
            @Nullable String function,
            boolean sensitive,
            @Nullable String terms) {
        @Nullable
        Post post(DelegationText texts, UUID id, int version) {
            var named = texts.required("title", title, DelegationText.NAME);
            var does = texts.one("function", function, Post.Function.class);
            var words = texts.optional("terms", terms, DelegationText.WORDS);
            return does == null || !texts.problems().isEmpty()
                    ? null
                    : new Post(id, version, named, does, sensitive, words);
        }
    }

    public DelegationOutcome<Post> open(Tx tx, Wish wish) {
        var id = tx.newId();
        var outcome = opened(tx, id, wish);
        ledger.record(tx, DelegationOutcome.entry("delegation.post.open", outcome, id));
        return outcome;
    }

    private DelegationOutcome<Post> opened(Tx tx, UUID id, Wish wish) {
        if (!tx.reader().holdsAnyOf(OwnDesk.HEAD)) {
            return new DelegationOutcome.NotYourRole<>();
        }
        var texts = new DelegationText();
        var post = wish.post(texts, id, 1);
        if (post == null) {
            return new DelegationOutcome.Refused<>(texts.problems());
        }
        store.add(tx, labels.own(tx), records.own(tx), post);
        return new DelegationOutcome.Done<>(post);
    }

    public DelegationOutcome<Post> change(Tx tx, UUID id, int version, Wish wish) {
        var outcome = changed(tx, id, version, wish);
        ledger.record(tx, DelegationOutcome.entry("delegation.post.change", outcome, id));
        return outcome;
    }

    private DelegationOutcome<Post> changed(Tx tx, UUID id, int version, Wish wish) {
        var keys = records.own(tx);
        if (store.posts(tx, keys).stream().noneMatch(p -> p.id().equals(id))) {
            return new DelegationOutcome.NothingHere<>();
        }
        if (!tx.reader().holdsAnyOf(OwnDesk.HEAD)) {
            return new DelegationOutcome.NotYourRole<>();
        }
        var texts = new DelegationText();
        var post = wish.post(texts, id, version);
        if (post == null) {
            return new DelegationOutcome.Refused<>(texts.problems());
        }
        if (!store.change(tx, keys, post)) {
            return new DelegationOutcome.NotNow<>(
                    "CHANGED_MEANWHILE", "Somebody of your delegation has changed this post meanwhile. Read it again.");
        }
        presence.tellCover(tx);
        return new DelegationOutcome.Done<>(
                new Post(id, version + 1, post.title(), post.function(), post.sensitive(), post.terms()));
    }

    public DelegationOutcome<Secondment> nominate(Tx tx, @Nullable UUID post, @Nullable String displayName) {
        var id = tx.newId();
        var outcome = nominated(tx, id, post, displayName);
        ledger.record(tx, DelegationOutcome.entry("delegation.secondment", outcome, id));
        return outcome;
    }

    private DelegationOutcome<Secondment> nominated(Tx tx, UUID id, @Nullable UUID post, @Nullable String displayName) {
        if (!tx.reader().holdsAnyOf(OwnDesk.HEAD)) {
            return new DelegationOutcome.NotYourRole<>();
        }
        var texts = new DelegationText();
        var name = texts.required("displayName", displayName, DelegationText.NAME);
        var keys = records.own(tx);
        if (post == null || store.posts(tx, keys).stream().noneMatch(p -> p.id().equals(post))) {
            texts.add("post", "UNKNOWN_POST", "This is not a post of your delegation.");
        }
        if (post == null || !texts.problems().isEmpty()) {
            return new DelegationOutcome.Refused<>(texts.problems());
        }
        var first = new Secondment.Step(Secondment.State.NOMINATED, tx.now(), null, null);
        var made = new Secondment(id, post, name, List.of(first));
        store.add(tx, labels.own(tx), keys, made);
        return new DelegationOutcome.Done<>(made);
    }

    public DelegationOutcome<Secondment> step(
            Tx tx, UUID id, @Nullable String state, @Nullable LocalDate on, @Nullable String note) {
        var outcome = stepped(tx, id, state, on, note);
        ledger.record(tx, DelegationOutcome.entry("delegation.secondment.step", outcome, id));
        return outcome;
    }

    private DelegationOutcome<Secondment> stepped(
            Tx tx, UUID id, @Nullable String state, @Nullable LocalDate on, @Nullable String note) {
        var keys = records.own(tx);
        var all = store.secondments(tx, keys);
        var found = all.stream().filter(s -> s.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return new DelegationOutcome.NothingHere<>();
        }
        if (!tx.reader().holdsAnyOf(OwnDesk.HEAD)) {
            return new DelegationOutcome.NotYourRole<>();
        }
        var texts = new DelegationText();
        var to = texts.one("state", state, Secondment.State.class);
        var words = texts.optional("note", note, DelegationText.WORDS);
        if (to == null || !texts.problems().isEmpty()) {
            return new DelegationOutcome.Refused<>(texts.problems());
        }
        var hindrance = hindrance(all, found.get(), to);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        var steps = new ArrayList<>(found.get().steps());
        steps.add(new Secondment.Step(to, tx.now(), on, words));
        var now = new Secondment(id, found.get().post(), found.get().displayName(), steps);
        if (!store.addStep(tx, labels.own(tx), keys, now)) {
            return new DelegationOutcome.NotNow<>(
                    "CHANGED_MEANWHILE", "Somebody of your delegation has taken a step meanwhile. Read it again.");
        }
        presence.tellCover(tx);
        return new DelegationOutcome.Done<>(now);
    }

    private static Optional<DelegationOutcome<Secondment>> hindrance(
            List<Secondment> all, Secondment secondment, Secondment.State to) {
        if (!secondment.state().next().contains(to)) {
            return Optional.of(new DelegationOutcome.NotNow<>(
                    "NOT_A_NEXT_STATE", "A secondment that is " + secondment.state() + " cannot become " + to + "."));
        }
        var held = to.holds()
                && all.stream()
                        .filter(s -> !s.id().equals(secondment.id()))
                        .anyMatch(s ->
                                s.post().equals(secondment.post()) && s.state().holds());
        return held
                ? Optional.of(new DelegationOutcome.NotNow<>(
                        "POST_IS_HELD", "Somebody holds this post. Let that secondment end or rotate first."))
                : Optional.empty();
    }
}

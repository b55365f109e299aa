package org.opencmcc.delegations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelChoice;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.DelegationId;
import org.opencmcc.terms.LabelId;

/// Who is there, by post and shift, as each delegation enters it of its own people. It is for their own eyes; others
/// learn whether a function is covered, and of one post only what its delegation says plainly to a floor.
public final class PresenceDesk {
    private final LabelDesk labels;
    private final Ledger ledger;
    private final SealedRecords records;
    private final ZoneId zone;
    private final PresenceStore store;
    private final PostStore posts;

    PresenceDesk(LabelDesk labels, Ledger ledger, SealedRecords records, ZoneId zone) {
        this.labels = labels;
        this.ledger = ledger;
        this.records = records;
        this.zone = zone;
        this.store = new PresenceStore(records);
        this.posts = new PostStore(records);
    }

    /// The own delegation's newest entry of each post.
    public List<Presence> own(Tx tx) {
        return store.newest(tx, records.own(tx));
    }

    /// What other delegations told plainly to floors that the reader is on.
    public List<Presence> told(Tx tx) {
        return store.shown(tx);
    }

    /// Which functions are covered, by delegation, as the reader may know it.
    public Map<DelegationId, List<FunctionCover>> covers(Tx tx) {
        return store.covers(tx);
    }

    /// An entry as somebody makes it.
    ///
    /// @param shownToOthers whether the delegation says plainly that others may see this one
    public record Wish(
            @Nullable UUID post,
            @Nullable String state,
            @Nullable String shift,
            @Nullable LocalDate day,
            @Nullable String note,
            boolean shownToOthers,
            @Nullable LabelWish label) {}

    public DelegationOutcome<Presence> enter(Tx tx, Wish wish) {
        var id = tx.newId();
        var outcome = entered(tx, id, wish);
        ledger.record(tx, DelegationOutcome.entry("presence.enter", outcome, id));
        return outcome;
    }

    private DelegationOutcome<Presence> entered(Tx tx, UUID id, Wish wish) {
        var texts = new DelegationText();
        var state = texts.one("state", wish.state(), Presence.State.class);
        var shift = wish.shift() == null ? Presence.Shift.DAY : texts.one("shift", wish.shift(), Presence.Shift.class);
        var note = texts.optional("note", wish.note(), DelegationText.WORDS);
        var keys = records.own(tx);
        var post = posts.posts(tx, keys).stream()
                .filter(p -> p.id().equals(wish.post()))
                .findFirst();
        if (post.isEmpty()) {
            texts.add("post", "UNKNOWN_POST", "This is not a post of your delegation.");
        }
        var floor = floor(tx, texts, wish);
        if (state == null
                || shift == null
                || post.isEmpty()
                || !texts.problems().isEmpty()) {
            return new DelegationOutcome.Refused<>(texts.problems());
        }
        var who = holders(tx).get(wish.post());
        var day = wish.day() == null ? today(tx) : wish.day();
        var content = new Presence.Content(state, shift, day, note, null, who);
        var own = new Presence(id, wish.post(), null, who, content, tx.now(), labels.own(tx));
        store.add(tx, keys, own);
        floor.ifPresent(f -> {
            var told = new Presence.Content(state, shift, day, null, post.get().title(), who);
            store.show(tx, f.name(), new Presence(tx.newId(), null, null, who, told, tx.now(), f.label()));
        });
        tellCover(tx);
        return new DelegationOutcome.Done<>(own);
    }

    /// Where an entry is told: a label with a floor, under whose key it is sealed.
    private record Floor(String name, LabelId label) {}

    /// Wider than the own delegation only where it says so plainly, on a floor, and never where its presence is hidden.
    private Optional<Floor> floor(Tx tx, DelegationText texts, Wish wish) {
        if (wish.label() == null) {
            if (wish.shownToOthers()) {
                texts.add("label", "MISSING", "Say who may see this one: name a floor.");
            }
            return Optional.empty();
        }
        var chosen = labels.choose(tx, RecordType.PRESENCE, wish.label());
        if (!(chosen instanceof LabelChoice.Chosen(var label))) {
            texts.addAll(((LabelChoice.Refused) chosen).problems());
            return Optional.empty();
        }
        var described = labels.describe(tx, Set.of(label)).get(label);
        if (described != null && described.isOwn()) {
            return Optional.empty();
        }
        if (labels.isOwnDelegationHidden(tx)) {
            texts.add(
                    "label",
                    "HIDDEN_PRESENCE",
                    "Your delegation's presence is hidden. This label would show that one of its people is here.");
        } else if (!wish.shownToOthers()) {
            texts.add(
                    "label",
                    "WIDER_THAN_OWN",
                    "This label shows others where one of your people is. Say so plainly with shownToOthers, or leave"
                            + " the label out.");
        }
        var floor = described == null
                ? Optional.<String>empty()
                : described.compartments().stream().sorted().findFirst();
        if (floor.isEmpty()) {
            texts.add("label", "NO_FLOOR", "Presence can be told to a floor. This label names none that you can see.");
        }
        return floor.map(name -> new Floor(name, label));
    }

    private LocalDate today(Tx tx) {
        return tx.now().atZone(zone).toLocalDate();
    }

    /// The display names of those who hold posts.
    private Map<UUID, String> holders(Tx tx) {
        return posts.secondments(tx, records.own(tx)).stream()
                .filter(s -> s.state().holds())
                .collect(Collectors.toMap(Secondment::post, Secondment::displayName, (one, other) -> other));
    }

    /// Where each person is who holds a post of the function, as last entered for that person.
    private Map<Post.Function, List<Presence.State>> byFunction(Tx tx) {
        var holders = holders(tx);
        var entries = new HashMap<UUID, Presence>();
        for (var entry : own(tx)) {
            if (entry.post() != null) {
                entries.put(entry.post(), entry);
            }
        }
        var found = new EnumMap<Post.Function, List<Presence.State>>(Post.Function.class);
        for (var post : posts.posts(tx, records.own(tx))) {
            var who = holders.get(post.id());
            if (who == null || post.sensitive()) {
                continue;
            }
            var entry = entries.get(post.id());
            var state =
                    entry != null && who.equals(entry.who()) ? entry.content().state() : Presence.State.UNKNOWN;
            found.computeIfAbsent(post.function(), k -> new ArrayList<>()).add(state);
        }
        return found;
    }

    /// Works out anew what others may know of the own delegation's functions.
    void tellCover(Tx tx) {
        var day = today(tx);
        var covers = new ArrayList<FunctionCover>();
        if (!labels.isOwnDelegationHidden(tx)) {
            byFunction(tx)
                    .forEach((function, states) -> FunctionCover.of(states)
                            .ifPresent(covered -> covers.add(new FunctionCover(function, covered, day))));
        }
        store.tell(tx, labels.byProtocol(tx, RecordType.FUNCTION_COVER), covers);
    }
}

package org.opencmcc.brokering.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.brokering.BrokeredShare;
import org.opencmcc.brokering.Passing;
import org.opencmcc.delegations.LabelView;

/// A hand-over as one of its two sides may read it.
///
/// @param side         `ORIGINATOR`, `BROKER`, or `OWN` where the broker passes on what is its own
/// @param record       the record that it was made from, for its originator alone
/// @param limited      whether the originator named those to whom alone it may go
/// @param receivers    those of them that the reader may know
/// @param answerBy     when it begins to count as silence; null for the own
/// @param silent       whether the broker has passed on nothing in that time
/// @param namesToAvoid for the broker: what would tell a receiver whose it was
record BrokeredShareJson(
        UUID id,
        String side,
        String state,
        @Nullable RecordJson record,
        String title,
        String text,
        @Nullable String note,
        PartyJson originator,
        PartyJson broker,
        boolean limited,
        List<PartyJson> receivers,
        Instant handedOverAt,
        @Nullable Instant answerBy,
        boolean silent,
        @Nullable Instant seenAt,
        @Nullable Instant stoppedAt,
        List<PassingJson> passings,
        List<String> namesToAvoid,
        @Nullable LabelView label) {

    /// A delegation, as far as the reader may know it.
    ///
    /// @param id null for one that the reader may not know, whatever it is
    record PartyJson(@Nullable UUID id, String name) {}

    /// The originator's record.
    record RecordJson(String kind, UUID id, @Nullable String ref) {}

    /// Something that was passed on.
    ///
    /// @param to     those of its receivers that the reader may know
    /// @param others whether it also went to somebody whom the reader may not know
    record PassingJson(UUID id, List<PartyJson> to, boolean others, String title, String text, Instant passedAt) {
        static PassingJson of(Passing passing, Parties parties) {
            return new PassingJson(
                    passing.id(),
                    parties.known(passing.receivers()),
                    !parties.knowsAll(passing.receivers()),
                    passing.title(),
                    passing.words(),
                    passing.passedAt());
        }
    }

    static BrokeredShareJson of(
            BrokeredShare share, Parties parties, Instant now, List<String> namesToAvoid, @Nullable LabelView label) {
        var originates = parties.isOwn(share.originator());
        var record = originates ? share.record() : null;
        return new BrokeredShareJson(
                share.id(),
                share.isOwn() ? "OWN" : originates ? "ORIGINATOR" : "BROKER",
                share.state().name(),
                record == null ? null : new RecordJson(record.kind().name(), record.id(), record.ref()),
                share.title(),
                share.words(),
                share.note(),
                parties.one(share.originator()),
                parties.one(share.broker()),
                share.receivers().isPresent(),
                parties.known(share.receivers().orElseGet(Set::of)),
                share.handedOverAt(),
                share.isOwn() ? null : share.answerBy(),
                share.isSilentAt(now),
                share.seenAt(),
                share.stoppedAt(),
                share.passings().stream().map(p -> PassingJson.of(p, parties)).toList(),
                namesToAvoid,
                label);
    }
}

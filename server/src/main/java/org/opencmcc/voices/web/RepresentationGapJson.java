package org.opencmcc.voices.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
import org.opencmcc.voices.RepresentationGap;

/// A gap with who claims to speak for those who are absent.
record RepresentationGapJson(
        UUID id,
        String kind,
        String subject,
        String affected,
        @Nullable String words,
        Instant madeAt,
        List<SpeakerJson> speakers,
        @Nullable LabelView label) {

    /// A claim to speak for somebody, with who does not accept it.
    record SpeakerJson(
            UUID id,
            String name,
            String speaksFor,
            @Nullable LocalDate statedOn,
            String source,
            List<String> urls,
            Instant madeAt,
            List<SpeakerDisputeJson> disputes,
            @Nullable LabelView label) {}

    /// That somebody does not accept it.
    record SpeakerDisputeJson(
            UUID id,
            String disputant,
            String ground,
            Instant madeAt,
            @Nullable LabelView label) {}

    static Map<LabelId, LabelView> labels(Tx tx, DelegationDesk delegations, Collection<RepresentationGap> gaps) {
        return delegations.views(
                tx,
                gaps.stream()
                        .flatMap(gap -> Stream.concat(
                                Stream.of(gap.label()),
                                gap.speakers().stream()
                                        .flatMap(speaker -> Stream.concat(
                                                Stream.of(speaker.label()),
                                                speaker.disputes().stream().map(RepresentationGap.Dispute::label)))))
                        .collect(Collectors.toSet()));
    }

    static RepresentationGapJson of(RepresentationGap gap, Map<LabelId, LabelView> labels) {
        return new RepresentationGapJson(
                gap.id(),
                gap.kind().name(),
                gap.subject(),
                gap.affected(),
                gap.words(),
                gap.madeAt(),
                gap.speakers().stream().map(speaker -> of(speaker, labels)).toList(),
                labels.get(gap.label()));
    }

    private static SpeakerJson of(RepresentationGap.Speaker speaker, Map<LabelId, LabelView> labels) {
        return new SpeakerJson(
                speaker.id(),
                speaker.name(),
                speaker.speaksFor(),
                speaker.statedOn(),
                speaker.sourceTitle(),
                speaker.sourceUrls(),
                speaker.madeAt(),
                speaker.disputes().stream()
                        .map(d -> new SpeakerDisputeJson(
                                d.id(), d.disputant(), d.ground(), d.madeAt(), labels.get(d.label())))
                        .toList(),
                labels.get(speaker.label()));
    }
}

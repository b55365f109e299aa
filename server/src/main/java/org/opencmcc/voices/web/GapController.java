package org.opencmcc.voices.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.postgres.Tx;
import org.opencmcc.voices.GapDesk;
import org.opencmcc.voices.GapOutcome;
import org.opencmcc.voices.GapWish;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is affected and absent, and who claims to speak for them.
@RestController
@RequestMapping("/api/v1/representation-gaps")
final class GapController {
    private final GapDesk desk;
    private final DelegationDesk delegations;

    GapController(GapDesk desk, DelegationDesk delegations) {
        this.desk = desk;
        this.delegations = delegations;
    }

    @GetMapping
    ListJson<RepresentationGapJson> gaps(Caller caller, @RequestParam @Nullable String after) {
        return caller.in(tx -> {
            var page = desk.gaps(tx, after);
            var labels = RepresentationGapJson.labels(tx, delegations, page.items());
            return ListJson.of(page, gap -> RepresentationGapJson.of(gap, labels));
        });
    }

    @GetMapping("/{id}")
    RepresentationGapJson gap(Caller caller, @PathVariable UUID id) {
        return caller.in(tx -> desk.find(tx, id)
                        .map(gap -> RepresentationGapJson.of(
                                gap, RepresentationGapJson.labels(tx, delegations, List.of(gap)))))
                .orElseThrow(ApiRefusal::nothingHere);
    }

    /// A gap to be written down.
    ///
    /// @param kind `DECISION`, `PAPER`, `QUESTION` or `GROUP`
    record NewGapJson(
            String kind,
            String subject,
            String affected,
            @Nullable String words,
            @Nullable LabelWish label) {
        NewGapJson {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(subject);
            Objects.requireNonNull(affected);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RepresentationGapJson write(Caller caller, @RequestBody NewGapJson wanted) {
        var wish = new GapWish.Gap(wanted.kind(), wanted.subject(), wanted.affected(), wanted.words(), wanted.label());
        return done(caller, tx -> desk.write(tx, wish));
    }

    /// Where it can be read.
    record SpeakerSourceJson(String title, @Nullable List<String> urls) {
        SpeakerSourceJson {
            Objects.requireNonNull(title);
        }
    }

    /// That somebody claims to speak for those who are absent.
    record NewSpeakerJson(
            String name,
            String speaksFor,
            @Nullable LocalDate statedOn,
            SpeakerSourceJson source,
            @Nullable LabelWish label) {
        NewSpeakerJson {
            Objects.requireNonNull(name);
            Objects.requireNonNull(speaksFor);
            Objects.requireNonNull(source);
        }
    }

    @PostMapping("/{id}/speakers")
    @ResponseStatus(HttpStatus.CREATED)
    RepresentationGapJson speaks(Caller caller, @PathVariable UUID id, @RequestBody NewSpeakerJson wanted) {
        var urls = wanted.source().urls() == null
                ? List.<String>of()
                : wanted.source().urls();
        var wish = new GapWish.Speaker(
                wanted.name(),
                wanted.speaksFor(),
                wanted.statedOn(),
                wanted.source().title(),
                urls,
                wanted.label());
        return done(caller, tx -> desk.speaks(tx, id, wish));
    }

    /// Why the own delegation does not accept it.
    record NewSpeakerDisputeJson(String ground, @Nullable LabelWish label) {
        NewSpeakerDisputeJson {
            Objects.requireNonNull(ground);
        }
    }

    @PostMapping("/{id}/speakers/{speaker}/disputes")
    @ResponseStatus(HttpStatus.CREATED)
    RepresentationGapJson dispute(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID speaker,
            @RequestBody NewSpeakerDisputeJson wanted) {
        var wish = new GapWish.Dispute(wanted.ground(), wanted.label());
        return done(caller, tx -> desk.dispute(tx, id, speaker, wish));
    }

    /// A refusal is thrown after the transaction, so that its ledger entry stays.
    private RepresentationGapJson done(Caller caller, Function<Tx, GapOutcome> command) {
        var gap = switch (caller.in(command)) {
            case GapOutcome.Done(var made) -> made;
            case GapOutcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case GapOutcome.NothingHere() -> throw ApiRefusal.nothingHere();
            case GapOutcome.NotYourRole() -> throw ApiRefusal.notYourRole();
        };
        return caller.in(
                tx -> RepresentationGapJson.of(gap, RepresentationGapJson.labels(tx, delegations, List.of(gap))));
    }
}

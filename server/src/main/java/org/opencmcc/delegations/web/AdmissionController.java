package org.opencmcc.delegations.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.delegations.AdmissionDesk;
import org.opencmcc.delegations.AdmissionObjection;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.postgres.Tx;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who objects to whose admission, and who answers.
@RestController
@RequestMapping("/api/v1/admission-objections")
final class AdmissionController {
    private final AdmissionDesk admissions;
    private final DelegationDesk delegations;

    AdmissionController(AdmissionDesk admissions, DelegationDesk delegations) {
        this.admissions = admissions;
        this.delegations = delegations;
    }

    /// @param waitingDays how long nobody has answered; null where somebody has, and where it was taken back
    record ObjectionJson(
            UUID id,
            String objector,
            boolean own,
            String against,
            String ground,
            @Nullable String words,
            Instant madeAt,
            @Nullable Instant withdrawnAt,
            @Nullable Long waitingDays,
            List<ObjectionAnswerJson> answers,
            @Nullable LabelView label) {
        static ObjectionJson of(Tx tx, AdmissionObjection objection, @Nullable LabelView label) {
            return new ObjectionJson(
                    objection.id(),
                    objection.objector(),
                    objection.maker().equals(tx.reader().delegation()),
                    objection.against(),
                    objection.ground().name(),
                    objection.words(),
                    objection.madeAt(),
                    objection.withdrawnAt(),
                    objection.isWaiting()
                            ? Duration.between(objection.madeAt(), tx.now()).toDays()
                            : null,
                    objection.answers().stream().map(ObjectionAnswerJson::of).toList(),
                    label);
        }
    }

    /// What somebody answered.
    record ObjectionAnswerJson(UUID id, String answerer, boolean own, String words, Instant madeAt) {
        static ObjectionAnswerJson of(AdmissionObjection.Answer answer) {
            return new ObjectionAnswerJson(
                    answer.id(), answer.answerer(), answer.own(), answer.words(), answer.madeAt());
        }
    }

    @GetMapping
    ListJson<ObjectionJson> all(Caller caller) {
        return caller.in(tx -> {
            var all = admissions.all(tx);
            var labels = delegations.views(
                    tx, all.stream().map(AdmissionObjection::label).collect(Collectors.toSet()));
            return ListJson.whole(all.stream()
                    .map(o -> ObjectionJson.of(tx, o, labels.get(o.label())))
                    .toList());
        });
    }

    /// An objection as somebody states it.
    record ObjectionWishJson(
            @Nullable String against,
            @Nullable String ground,
            @Nullable String words,
            @Nullable LabelWish label) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ObjectionJson object(Caller caller, @RequestBody ObjectionWishJson wanted) {
        var wish = new AdmissionDesk.Wish(wanted.against(), wanted.ground(), wanted.words(), wanted.label());
        return json(caller, OutcomeAnswer.of(caller.in(tx -> admissions.object(tx, wish))));
    }

    /// @param words the answer
    record AnswerWishJson(@Nullable String words) {}

    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectionJson answer(Caller caller, @PathVariable UUID id, @RequestBody AnswerWishJson wanted) {
        return json(caller, OutcomeAnswer.of(caller.in(tx -> admissions.answer(tx, id, wanted.words()))));
    }

    @PostMapping("/{id}/withdrawal")
    ObjectionJson withdraw(Caller caller, @PathVariable UUID id) {
        return json(caller, OutcomeAnswer.of(caller.in(tx -> admissions.withdraw(tx, id))));
    }

    private ObjectionJson json(Caller caller, AdmissionObjection objection) {
        return caller.in(tx -> ObjectionJson.of(
                tx, objection, delegations.views(tx, Set.of(objection.label())).get(objection.label())));
    }
}

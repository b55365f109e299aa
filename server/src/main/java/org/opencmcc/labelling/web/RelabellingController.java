package org.opencmcc.labelling.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.labelling.ReachDesk;
import org.opencmcc.labelling.RelabelDesk;
import org.opencmcc.labelling.Relabelled;
import org.opencmcc.labelling.Relabelling;
import org.opencmcc.postgres.Tx;
import org.opencmcc.terms.LabelId;
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

/// Records to other labels: by those whose they are at once, by others as a wish that waits for
/// them.
@RestController
@RequestMapping("/api/v1/relabellings")
final class RelabellingController {
    private final RelabelDesk desk;
    private final ReachDesk reach;
    private final DelegationDesk delegations;

    RelabellingController(RelabelDesk desk, ReachDesk reach, DelegationDesk delegations) {
        this.desk = desk;
        this.reach = reach;
        this.delegations = delegations;
    }

    /// @param state  MOVED by its originator, or a wish of others: WAITING, CONSENTED or REFUSED
    /// @param to     null where the wish names what the reader may not know
    /// @param own    whether the reader's own delegation moved it or asks for it
    /// @param answer null while nobody has answered
    record RelabellingJson(
            UUID id,
            UUID record,
            String recordType,
            String state,
            @Nullable LabelView from,
            @Nullable LabelView to,
            @Nullable String reason,
            String by,
            Instant at,
            boolean own,
            @Nullable RelabellingAnswerJson answer) {}

    /// What those whose record it is said to a wish.
    record RelabellingAnswerJson(boolean consents, @Nullable String reason, String by, Instant at) {}

    @GetMapping
    ListJson<RelabellingJson> all(Caller caller, @RequestParam @Nullable UUID record) {
        return ListJson.whole(caller.in(tx -> json(tx, desk.of(tx, record))));
    }

    record RelabelJson(
            UUID record, LabelWish label, @Nullable String reason) {
        RelabelJson {
            Objects.requireNonNull(record);
            Objects.requireNonNull(label);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RelabellingJson relabel(Caller caller, @RequestBody RelabelJson wanted) {
        var wish = new RelabelDesk.Wish(wanted.record(), wanted.label(), wanted.reason());
        return caller.in(tx -> answer(tx, desk.relabel(tx, wish))).made();
    }

    record ConsentJson(Boolean consents, @Nullable String reason) {
        ConsentJson {
            Objects.requireNonNull(consents);
        }
    }

    @PostMapping("/{id}/answer")
    RelabellingJson answer(Caller caller, @PathVariable UUID id, @RequestBody ConsentJson said) {
        return caller.in(tx -> answer(tx, desk.answer(tx, id, said.consents(), said.reason())))
                .made();
    }

    private Answer answer(Tx tx, Relabelled outcome) {
        return switch (outcome) {
            case Relabelled.Done(var done) -> new Answer(json(tx, List.of(done)).getFirst(), null);
            case Relabelled.Refused(var problems) -> new Answer(null, ApiRefusal.wrong(problems));
            case Relabelled.NotNow(var code, var words) -> new Answer(null, ApiRefusal.notNow(code, words));
            case Relabelled.NothingHere() -> new Answer(null, ApiRefusal.nothingHere());
            case Relabelled.NotYourRole() -> new Answer(null, ApiRefusal.notYourRole());
        };
    }

    /// A refusal is thrown after the transaction, so that its ledger entry stays.
    private record Answer(
            @Nullable RelabellingJson json, @Nullable ApiRefusal refusal) {
        RelabellingJson made() {
            if (refusal != null) {
                throw refusal;
            }
            return Objects.requireNonNull(json);
        }
    }

    private List<RelabellingJson> json(Tx tx, List<Relabelling> all) {
        var wanted = new HashSet<LabelId>();
        for (var one : all) {
            if (one instanceof Relabelling.Moved moved) {
                wanted.add(moved.from());
                wanted.add(moved.to());
            }
        }
        var views = delegations.views(tx, wanted);
        return all.stream()
                .map(one -> switch (one) {
                    case Relabelling.Moved moved -> moved(moved, views);
                    case Relabelling.Asked asked -> asked(tx, asked);
                })
                .toList();
    }

    private static RelabellingJson moved(Relabelling.Moved moved, Map<LabelId, LabelView> views) {
        return new RelabellingJson(
                moved.id(),
                moved.record(),
                moved.type().name(),
                "MOVED",
                views.get(moved.from()),
                views.get(moved.to()),
                moved.reason(),
                moved.by(),
                moved.at(),
                true,
                null);
    }

    private RelabellingJson asked(Tx tx, Relabelling.Asked asked) {
        var answer = asked.answer();
        var to = reach.preview(tx, asked.type(), asked.wish()) instanceof ReachDesk.Preview.Shown(var shown)
                ? shown.label()
                : null;
        return new RelabellingJson(
                asked.id(),
                asked.record(),
                asked.type().name(),
                answer == null ? "WAITING" : answer.consents() ? "CONSENTED" : "REFUSED",
                null,
                to,
                asked.reason(),
                asked.by(),
                asked.at(),
                asked.asker().equals(tx.reader().delegation()),
                answer == null
                        ? null
                        : new RelabellingAnswerJson(answer.consents(), answer.reason(), answer.by(), answer.at()));
    }
}

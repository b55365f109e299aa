package org.opencmcc.register.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.access.LabelWish;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.register.RegisterDesk;
import org.opencmcc.register.RegisterEntry;
import org.opencmcc.register.RegisterKind;
import org.opencmcc.register.Settled;
import org.opencmcc.register.Settlement;
import org.opencmcc.register.Unsettled;
import org.opencmcc.terms.LabelId;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The register of names, and the settling of spellings.
@RestController
@RequestMapping("/api/v1/register")
final class RegisterController {
    private final RegisterDesk desk;
    private final DelegationDesk delegations;

    RegisterController(RegisterDesk desk, DelegationDesk delegations) {
        this.desk = desk;
        this.delegations = delegations;
    }

    record AliasJson(String written, String from) {}

    record EntryJson(
            UUID id,
            String kind,
            String name,
            Map<String, String> names,
            List<AliasJson> aliases,
            String origin,
            @Nullable LabelView label) {
        static EntryJson of(RegisterEntry entry, Map<LabelId, LabelView> labels) {
            var names = new LinkedHashMap<String, String>();
            if (entry.nameAr() != null) {
                names.put("ar", entry.nameAr());
            }
            if (entry.nameHe() != null) {
                names.put("he", entry.nameHe());
            }
            return new EntryJson(
                    entry.id(),
                    entry.kind().name(),
                    entry.name(),
                    names,
                    entry.aliases().stream()
                            .map(a -> new AliasJson(a.written(), a.origin()))
                            .toList(),
                    entry.origin(),
                    labels.get(entry.label()));
        }
    }

    @GetMapping("/entries")
    ListJson<EntryJson> entries(
            Caller caller,
            @RequestParam @Nullable RegisterKind kind,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String after) {
        return caller.in(tx -> {
            var page = desk.entries(tx, kind, q, after);
            var labels = delegations.views(
                    tx, page.items().stream().map(RegisterEntry::label).collect(Collectors.toSet()));
            return ListJson.of(page, entry -> EntryJson.of(entry, labels));
        });
    }

    record SuggestionJson(UUID id, String name, String why) {}

    record SpellingJson(String kind, String written, long rows, List<SuggestionJson> suggestions) {
        static SpellingJson of(Unsettled one) {
            return new SpellingJson(
                    one.kind().name(),
                    one.written(),
                    one.rows(),
                    one.suggestions().stream()
                            .map(s -> new SuggestionJson(s.id(), s.name(), s.why()))
                            .toList());
        }
    }

    @GetMapping("/unsettled")
    ListJson<SpellingJson> unsettled(
            Caller caller, @RequestParam @Nullable RegisterKind kind, @RequestParam @Nullable String after) {
        return caller.in(tx -> ListJson.of(desk.unsettled(tx, kind, after), SpellingJson::of));
    }

    record NewEntryJson(String name) {
        NewEntryJson {
            Objects.requireNonNull(name);
        }
    }

    record SettlementJson(
            RegisterKind kind,
            String written,
            @Nullable UUID entry,
            @Nullable NewEntryJson newEntry,
            @Nullable Boolean asWritten,
            @Nullable String reason,
            @Nullable LabelWish label) {
        SettlementJson {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(written);
        }

        Settlement settlement() {
            if (entry != null && newEntry == null && asWritten == null) {
                return new Settlement.MeansEntry(entry);
            }
            if (newEntry != null && entry == null && asWritten == null) {
                return new Settlement.MeansNewEntry(newEntry.name());
            }
            if (Boolean.TRUE.equals(asWritten) && entry == null && newEntry == null) {
                return new Settlement.StaysAsWritten();
            }
            throw ApiRefusal.wrong(List.of(new FieldProblem(
                    "entry",
                    "ONE_ANSWER",
                    "Say one of three things: an entry, a new entry, or that it stays as written.")));
        }
    }

    record SettledJson(
            String kind, String written, @Nullable UUID entry) {}

    @PostMapping("/settlements")
    @ResponseStatus(HttpStatus.CREATED)
    SettledJson settle(Caller caller, @RequestBody SettlementJson wanted) {
        var proposal = new RegisterDesk.Proposal(
                wanted.kind(), wanted.written(), wanted.settlement(), wanted.reason(), wanted.label());
        return switch (caller.in(tx -> desk.settle(tx, proposal))) {
            case Settled.Done(var entry) -> new SettledJson(wanted.kind().name(), wanted.written(), entry);
            case Settled.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case Settled.NotYourRole() -> throw ApiRefusal.notYourRole();
        };
    }
}

package org.opencmcc.labelling.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.labelling.Reach;
import org.opencmcc.labelling.ReachDesk;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A label by its id, who would see a record under one, and who could read a record of one's own.
@RestController
@RequestMapping("/api/v1")
final class LabelsController {
    private final ReachDesk desk;

    LabelsController(ReachDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/labels/{id}")
    LabelView label(Caller caller, @PathVariable UUID id) {
        return caller.in(tx -> desk.label(tx, id)).orElseThrow(ApiRefusal::nothingHere);
    }

    /// @param recordType decides the default
    /// @param label      left out for that default
    record PreviewJson(RecordType recordType, @Nullable LabelWish label) {
        PreviewJson {
            Objects.requireNonNull(recordType);
        }
    }

    /// @param others the same words for everybody and about everything
    record ReachJson(String recordType, LabelView label, List<ReaderJson> readers, String others) {
        static ReachJson of(Reach reach) {
            return new ReachJson(
                    reach.type().name(),
                    reach.label(),
                    reach.readers().stream()
                            .map(r -> new ReaderJson(r.id(), r.name(), r.why().name()))
                            .toList(),
                    Reach.OTHERS);
        }
    }

    /// A delegation some of whose people may read it, and why.
    record ReaderJson(UUID id, String name, String why) {}

    @PostMapping("/labels/preview")
    ReachJson preview(Caller caller, @RequestBody PreviewJson wanted) {
        return switch (caller.in(tx -> desk.preview(tx, wanted.recordType(), wanted.label()))) {
            case ReachDesk.Preview.Shown(var reach) -> ReachJson.of(reach);
            case ReachDesk.Preview.Refused(var problems) -> throw ApiRefusal.wrong(problems);
        };
    }

    @GetMapping("/access-review/{id}")
    ReachJson review(Caller caller, @PathVariable UUID id) {
        return caller.in(tx -> desk.review(tx, id)).map(ReachJson::of).orElseThrow(ApiRefusal::nothingHere);
    }
}

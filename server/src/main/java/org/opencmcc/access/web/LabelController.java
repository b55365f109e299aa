package org.opencmcc.access.web;

import java.util.Arrays;
import java.util.List;
import org.opencmcc.access.LabelDesk;
import org.opencmcc.access.LabelWish;
import org.opencmcc.access.RecordType;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the theatre's sharing protocol labels the caller's records with.
@RestController
@RequestMapping("/api/v1")
final class LabelController {
    /// The records that a person makes by hand, and may label.
    private static final List<RecordType> CHOSEN_BY_PEOPLE = Arrays.asList(
            RecordType.LIST,
            RecordType.REGISTER_ENTRY,
            RecordType.CLAIM,
            RecordType.QUESTION,
            RecordType.DISPUTE,
            RecordType.ASSERTION);

    private final LabelDesk desk;

    LabelController(LabelDesk desk) {
        this.desk = desk;
    }

    record DefaultJson(String recordType, String words, LabelWish label) {}

    @GetMapping("/label-defaults")
    ListJson<DefaultJson> defaults(Caller caller) {
        return ListJson.whole(
                caller
                        .in(tx -> CHOSEN_BY_PEOPLE.stream()
                                .map(type -> desk.describeDefault(tx, type))
                                .toList())
                        .stream()
                        .map(d -> new DefaultJson(d.recordType().name(), d.words(), d.label()))
                        .toList());
    }
}

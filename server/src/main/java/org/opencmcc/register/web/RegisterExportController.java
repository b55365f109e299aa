package org.opencmcc.register.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.formats.ExportTable;
import org.opencmcc.formats.ExportTable.Heading;
import org.opencmcc.register.RegisterDesk;
import org.opencmcc.register.RegisterEntry;
import org.opencmcc.register.RegisterKind;
import org.opencmcc.terms.Page;
import org.opencmcc.web.Caller;
import org.opencmcc.web.Exports;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The register's tables as files.
@RestController
@RequestMapping("/api/v1/register")
final class RegisterExportController {
    private static final List<Heading> ENTRIES = List.of(
            new Heading("Kind", "#meta+kind"),
            new Heading("Name", "#item+name"),
            new Heading("Name in Arabic", "#item+name+i_ar"),
            new Heading("Name in Hebrew", "#item+name+i_he"),
            new Heading("Other spellings", "#item+name+alt"),
            new Heading("From", "#meta+source"));

    private static final List<Heading> UNSETTLED = List.of(
            new Heading("Kind", "#meta+kind"),
            new Heading("Spelling", "#item+name+written"),
            new Heading("Rows", "#meta+rows+num"));

    private final RegisterDesk desk;
    private final Exports exports;

    RegisterExportController(RegisterDesk desk, Exports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @GetMapping("/entries/export")
    ResponseEntity<byte[]> entries(
            Caller caller,
            @RequestParam @Nullable RegisterKind kind,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var rows =
                caller.carrying(tx -> Page.items(after -> desk.entries(tx, kind, q, after), Exports.MOST_ROWS)).stream()
                        .map(entry -> ExportTable.row(
                                entry.kind(),
                                entry.name(),
                                entry.nameAr(),
                                entry.nameHe(),
                                entry.aliases().stream()
                                        .map(RegisterEntry.Alias::written)
                                        .collect(Collectors.joining("; ")),
                                entry.origin()))
                        .toList();
        return exports.answer(new ExportTable("register", ENTRIES, rows), wanted);
    }

    @GetMapping("/unsettled/export")
    ResponseEntity<byte[]> unsettled(
            Caller caller, @RequestParam @Nullable RegisterKind kind, @RequestParam @Nullable String format) {
        var wanted = Exports.format(format);
        var rows =
                caller.carrying(tx -> Page.items(after -> desk.unsettled(tx, kind, after), Exports.MOST_ROWS)).stream()
                        .map(one -> ExportTable.row(one.kind(), one.written(), one.rows()))
                        .toList();
        return exports.answer(new ExportTable("unsettled-names", UNSETTLED, rows), wanted);
    }
}

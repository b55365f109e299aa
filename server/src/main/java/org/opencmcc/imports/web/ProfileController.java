package org.opencmcc.imports.web;

import java.util.List;
import org.opencmcc.formats.Limits;
import org.opencmcc.imports.ImportDesk;
import org.opencmcc.imports.ImportProfile;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which lists are known, and what a file may hold at most.
@RestController
@RequestMapping("/api/v1")
final class ProfileController {
    private final ImportDesk desk;
    private final Limits limits;

    ProfileController(ImportDesk desk, Limits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    record ProfileJson(String id, String source, String name, String words, List<ImportJson.FieldJson> fields) {
        static ProfileJson of(ImportProfile profile) {
            return new ProfileJson(
                    profile.id(),
                    profile.source(),
                    profile.name(),
                    profile.words(),
                    profile.fields().stream().map(ImportJson.FieldJson::of).toList());
        }
    }

    @GetMapping("/import-profiles")
    ListJson<ProfileJson> profiles(Caller caller) {
        return caller.in(tx ->
                ListJson.whole(desk.profiles().stream().map(ProfileJson::of).toList()));
    }

    @GetMapping("/import-limits")
    ListJson<Limits.Limit> limits(Caller caller) {
        return caller.in(tx -> ListJson.whole(limits.all()));
    }
}

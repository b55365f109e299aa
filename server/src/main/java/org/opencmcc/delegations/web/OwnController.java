package org.opencmcc.delegations.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.DelegationOutcome;
import org.opencmcc.delegations.OwnDesk;
import org.opencmcc.delegations.Post;
import org.opencmcc.delegations.PostDesk;
import org.opencmcc.delegations.Presence;
import org.opencmcc.delegations.PresenceDesk;
import org.opencmcc.delegations.Secondment;
import org.opencmcc.postgres.Tx;
import org.opencmcc.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a delegation keeps of itself.
@RestController
@RequestMapping("/api/v1/delegations/own")
final class OwnController {
    private final OwnDesk own;
    private final PostDesk posts;
    private final PresenceDesk presence;

    OwnController(OwnDesk own, PostDesk posts, PresenceDesk presence) {
        this.own = own;
        this.posts = posts;
        this.presence = presence;
    }

    @GetMapping
    OwnJson own(Caller caller) {
        return caller.in(this::page);
    }

    private OwnJson page(Tx tx) {
        var paper = own.paper(tx);
        var entries = presence.own(tx);
        var secondments = posts.secondments(tx);
        var all = posts.posts(tx);
        return new OwnJson(
                paper.version(),
                paper.workingPosture(),
                paper.caveats().stream().map(Enum::name).toList(),
                own.statuses(tx).stream().map(OwnJson.StatusJson::of).toList(),
                all.stream()
                        .map(post -> OwnJson.PostJson.of(
                                post, secondments, entry(entries, post).orElse(null)))
                        .toList(),
                all.stream()
                        .filter(post -> isHeld(post, secondments)
                                && entry(entries, post)
                                        .map(p -> p.content().state().isAway())
                                        .orElse(true))
                        .map(Post::title)
                        .toList(),
                presence.covers(tx).getOrDefault(tx.reader().delegation(), List.of()).stream()
                        .map(DelegationController.CoverJson::of)
                        .toList(),
                OwnJson.FEWEST);
    }

    private static Optional<Presence> entry(List<Presence> entries, Post post) {
        return entries.stream().filter(p -> post.id().equals(p.post())).findFirst();
    }

    private static boolean isHeld(Post post, List<Secondment> secondments) {
        return secondments.stream()
                .anyMatch(s -> s.post().equals(post.id()) && s.state().holds());
    }

    /// How the delegation is to appear, and what it goes by inside.
    ///
    /// @param version              of what was read, 0 where nothing has been written yet
    /// @param standingCaveatsShown those that others may know
    record AppearanceWishJson(
            int version,
            @Nullable String participation,
            @Nullable String publicAttribution,
            @Nullable String publicPosture,
            @Nullable String workingPosture,
            @Nullable List<String> standingCaveats,
            @Nullable List<String> standingCaveatsShown) {
        OwnDesk.Wish wish() {
            return new OwnDesk.Wish(
                    version,
                    participation,
                    publicAttribution,
                    publicPosture,
                    workingPosture,
                    standingCaveats == null ? List.of() : standingCaveats,
                    standingCaveatsShown == null ? List.of() : standingCaveatsShown);
        }
    }

    @PutMapping
    OwnJson appear(Caller caller, @RequestBody AppearanceWishJson wanted) {
        return answered(caller, tx -> own.appear(tx, wanted.wish()));
    }

    /// How the delegation takes part by its own account, and why.
    record StatusWishJson(
            @Nullable String participation,
            @Nullable String reason,
            @Nullable String words) {}

    @PostMapping("/statuses")
    @ResponseStatus(HttpStatus.CREATED)
    OwnJson.StatusJson state(Caller caller, @RequestBody StatusWishJson wanted) {
        return OwnJson.StatusJson.of(OutcomeAnswer.of(
                caller.in(tx -> own.state(tx, wanted.participation(), wanted.reason(), wanted.words()))));
    }

    /// @param goOn true to seal a further set anew under the newest generation, without making another
    record KeyWishJson(@Nullable Boolean goOn) {}

    /// @param left whether there may be more to seal anew
    record KeyJson(int generation, int sealedAnew, boolean left) {}

    @PostMapping("/keys")
    KeyJson renewKey(Caller caller, @RequestBody KeyWishJson wanted) {
        var done = OutcomeAnswer.of(caller.in(tx -> own.renewKey(tx, wanted.goOn() != null && wanted.goOn())));
        return new KeyJson(done.generation(), done.sealedAnew(), done.left());
    }

    private OwnJson answered(Caller caller, java.util.function.Function<Tx, DelegationOutcome<?>> work) {
        OutcomeAnswer.of(caller.in(work));
        return own(caller);
    }
}

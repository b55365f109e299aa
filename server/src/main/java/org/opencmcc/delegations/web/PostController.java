package org.opencmcc.delegations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.Post;
import org.opencmcc.delegations.PostDesk;
import org.opencmcc.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A delegation's own posts, and who is sent to them.
@RestController
@RequestMapping("/api/v1/delegations/own")
final class PostController {
    private final PostDesk posts;

    PostController(PostDesk posts) {
        this.posts = posts;
    }

    /// A post as somebody wishes it.
    record PostWishJson(
            @Nullable String title,
            @Nullable String function,
            @Nullable Boolean sensitive,
            @Nullable String terms) {
        PostDesk.Wish wish() {
            return new PostDesk.Wish(title, function, sensitive != null && sensitive, terms);
        }
    }

    @PostMapping("/posts")
    @ResponseStatus(HttpStatus.CREATED)
    OwnJson.PostJson open(Caller caller, @RequestBody PostWishJson wanted) {
        return json(OutcomeAnswer.of(caller.in(tx -> posts.open(tx, wanted.wish()))));
    }

    /// A post as it is to be from now on.
    ///
    /// @param version of the post that was read
    record PostChangeJson(
            int version,
            @Nullable String title,
            @Nullable String function,
            @Nullable Boolean sensitive,
            @Nullable String terms) {}

    @PutMapping("/posts/{id}")
    OwnJson.PostJson change(Caller caller, @PathVariable UUID id, @RequestBody PostChangeJson wanted) {
        var wish = new PostWishJson(wanted.title(), wanted.function(), wanted.sensitive(), wanted.terms()).wish();
        return json(OutcomeAnswer.of(caller.in(tx -> posts.change(tx, id, wanted.version(), wish))));
    }

    private static OwnJson.PostJson json(Post post) {
        return OwnJson.PostJson.of(post, List.of(), null);
    }

    /// Somebody to be sent to a post, under the name that the delegation chose.
    record SecondmentWishJson(@Nullable UUID post, @Nullable String displayName) {}

    @PostMapping("/secondments")
    @ResponseStatus(HttpStatus.CREATED)
    OwnJson.SecondmentJson nominate(Caller caller, @RequestBody SecondmentWishJson wanted) {
        return OwnJson.SecondmentJson.of(
                OutcomeAnswer.of(caller.in(tx -> posts.nominate(tx, wanted.post(), wanted.displayName()))));
    }

    /// The next state of a secondment.
    record StepWishJson(
            @Nullable String state,
            @Nullable LocalDate on,
            @Nullable String note) {}

    @PostMapping("/secondments/{id}/steps")
    OwnJson.SecondmentJson step(Caller caller, @PathVariable UUID id, @RequestBody StepWishJson wanted) {
        return OwnJson.SecondmentJson.of(
                OutcomeAnswer.of(caller.in(tx -> posts.step(tx, id, wanted.state(), wanted.on(), wanted.note()))));
    }
}

package org.opencmcc.delegations.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.FunctionCover;
import org.opencmcc.delegations.OwnStatus;
import org.opencmcc.delegations.Post;
import org.opencmcc.delegations.Presence;
import org.opencmcc.delegations.Secondment;

/// A delegation's own page, for its own eyes.
///
/// @param version of posture and caveats, to hand back with a change
/// @param away    the titles of posts whose holder has gone and is not back
/// @param fewest  people who must hold a function before others are told whether it is covered
record OwnJson(
        int version,
        @Nullable String workingPosture,
        List<String> standingCaveats,
        List<StatusJson> statuses,
        List<PostJson> posts,
        List<String> away,
        List<DelegationController.CoverJson> told,
        int fewest) {
    OwnJson {
        standingCaveats = List.copyOf(standingCaveats);
        statuses = List.copyOf(statuses);
        posts = List.copyOf(posts);
        away = List.copyOf(away);
        told = List.copyOf(told);
    }

    static final int FEWEST = FunctionCover.FEWEST;

    /// How the delegation takes part by its own account.
    record StatusJson(
            UUID id,
            Instant at,
            String participation,
            @Nullable String reason,
            @Nullable String words) {
        static StatusJson of(OwnStatus status) {
            return new StatusJson(
                    status.id(),
                    status.at(),
                    status.participation().name(),
                    status.reason() == null ? null : status.reason().name(),
                    status.words());
        }
    }

    /// A post with whoever is sent to it.
    record PostJson(
            UUID id,
            int version,
            String title,
            String function,
            boolean sensitive,
            @Nullable String terms,
            List<SecondmentJson> secondments,
            @Nullable PresenceJson presence) {
        static PostJson of(Post post, List<Secondment> secondments, @Nullable Presence presence) {
            return new PostJson(
                    post.id(),
                    post.version(),
                    post.title(),
                    post.function().name(),
                    post.sensitive(),
                    post.terms(),
                    secondments.stream()
                            .filter(s -> s.post().equals(post.id()))
                            .map(SecondmentJson::of)
                            .toList(),
                    presence == null ? null : PresenceJson.of(presence, null));
        }
    }

    /// @param next the states that may follow
    record SecondmentJson(
            UUID id, UUID post, String displayName, String state, List<String> next, List<StepJson> steps) {
        static SecondmentJson of(Secondment secondment) {
            return new SecondmentJson(
                    secondment.id(),
                    secondment.post(),
                    secondment.displayName(),
                    secondment.state().name(),
                    secondment.state().next().stream().map(Enum::name).toList(),
                    secondment.steps().stream().map(StepJson::of).toList());
        }
    }

    /// One change of state.
    record StepJson(
            String state,
            Instant at,
            @Nullable LocalDate on,
            @Nullable String note) {
        static StepJson of(Secondment.Step step) {
            return new StepJson(step.state().name(), step.at(), step.on(), step.note());
        }
    }
}

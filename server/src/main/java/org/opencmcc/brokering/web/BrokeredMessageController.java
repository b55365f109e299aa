package org.opencmcc.brokering.web;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencmcc.brokering.BrokerDesk;
import org.opencmcc.brokering.BrokeredMessage;
import org.opencmcc.brokering.web.BrokeredShareJson.PartyJson;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.delegations.LabelView;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What other delegations told the caller's.
@RestController
@RequestMapping("/api/v1/brokered-messages")
final class BrokeredMessageController {
    private static final String WITHDRAWN = "This message was withdrawn. Do not use it any more.";

    private final BrokerDesk broker;
    private final DelegationDesk delegations;

    BrokeredMessageController(BrokerDesk broker, DelegationDesk delegations) {
        this.broker = broker;
        this.delegations = delegations;
    }

    /// A message. Whether it is the sender's own or came from a third is not in it.
    ///
    /// @param title     null once it was withdrawn
    /// @param text      null once it was withdrawn
    /// @param withdrawn what is said in their place; by whom and when is not said
    record BrokeredMessageJson(
            UUID id,
            PartyJson from,
            @Nullable String title,
            @Nullable String text,
            Instant passedAt,
            @Nullable String withdrawn,
            @Nullable LabelView label) {
        static BrokeredMessageJson of(BrokeredMessage message, Parties parties, @Nullable LabelView label) {
            return new BrokeredMessageJson(
                    message.id(),
                    parties.one(message.sender()),
                    message.title(),
                    message.words(),
                    message.passedAt(),
                    message.withdrawn() ? WITHDRAWN : null,
                    label);
        }
    }

    @GetMapping
    ListJson<BrokeredMessageJson> messages(Caller caller, @RequestParam @Nullable String after) {
        return caller.in(tx -> {
            var page = broker.received(tx, after);
            var parties = Parties.of(tx, delegations);
            var labels = delegations.views(
                    tx, page.items().stream().map(BrokeredMessage::label).collect(Collectors.toSet()));
            return ListJson.of(page, message -> BrokeredMessageJson.of(message, parties, labels.get(message.label())));
        });
    }
}

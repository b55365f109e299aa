package org.opencmcc.voices.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.opencmcc.delegations.DelegationDesk;
import org.opencmcc.voices.CommentDesk;
import org.opencmcc.voices.CommentDoor;
import org.opencmcc.voices.GapDesk;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/// Representation gaps and comments over HTTP, and the channel's own pages.
@Configuration(proxyBeanMethods = false)
public class VoicesWebConfiguration {
    @Bean
    GapController gapController(GapDesk desk, DelegationDesk delegations) {
        return new GapController(desk, delegations);
    }

    @Bean
    CommentController commentController(CommentDesk desk, DelegationDesk delegations) {
        return new CommentController(desk, delegations);
    }

    @Bean
    FilterRegistrationBean<ChannelFilter> channelFilter(CommentDoor door, JsonMapper json) {
        var registered = new FilterRegistrationBean<>(new ChannelFilter(door, ChannelWords.all(json), style()));
        registered.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registered;
    }

    private static byte[] style() {
        try (var file =
                Objects.requireNonNull(VoicesWebConfiguration.class.getResourceAsStream("/voices/voices.css"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the style of the comment channel", e);
        }
    }
}

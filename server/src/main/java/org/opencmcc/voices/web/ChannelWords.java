package org.opencmcc.voices.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The words of the channel's pages in one language.
record ChannelWords(String code, Map<String, String> texts) {
    ChannelWords {
        texts = Map.copyOf(texts);
    }

    /// All languages, the first of which is that of the first screen.
    static Map<String, ChannelWords> all(JsonMapper json) {
        var all = new LinkedHashMap<String, ChannelWords>();
        for (var code : new String[] {"ar", "en", "he"}) {
            try (var file =
                    Objects.requireNonNull(ChannelWords.class.getResourceAsStream("/voices/" + code + ".json"))) {
                all.put(
                        code,
                        new ChannelWords(code, json.readValue(file, new TypeReference<Map<String, String>>() {})));
            } catch (IOException e) {
                throw new UncheckedIOException("the words of the comment channel in " + code, e);
            }
        }
        return all;
    }

    String say(String key) {
        return Optional.ofNullable(texts.get(key))
                .orElseThrow(() -> new IllegalStateException("no words in " + code + " for " + key));
    }

    String say(String key, String name, String value) {
        return say(key).replace("{" + name + "}", value);
    }
}

package org.opencmcc.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The texts of the pages stand in message files, one a feature. That no page holds a text of its own is tested where
/// the pages are.
class MessagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z][\\w-]*)+");

    @Test
    void every_feature_of_the_pages_has_its_messages_in_english() {
        var files = Project.under("ui/src/messages/en");
        assertThat(files)
                .extracting(Project.File::name)
                .contains(
                        "ui/src/messages/en/flow.json",
                        "ui/src/messages/en/imports.json",
                        "ui/src/messages/en/register.json");

        var keys = new ArrayList<String>();
        for (var file : files) {
            var feature = file.name().replaceAll(".*/|\\.json", "");
            for (var message : JSON.readTree(file.text()).properties()) {
                assertThat(message.getKey()).startsWith(feature + ".").matches(KEY);
                assertThat(message.getValue().isString()).as(message.getKey()).isTrue();
                assertThat(message.getValue().asString()).as(message.getKey()).isNotEmpty();
                keys.add(message.getKey());
            }
        }
        assertThat(keys).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void a_translation_has_exactly_the_keys_of_the_english_messages() {
        var english = keysOf("en");
        assertThat(english).isNotEmpty();
        Project.under("ui/src/messages").stream()
                .filter(f -> f.name().matches("ui/src/messages/[a-z]{2}/.*"))
                .map(f -> f.name().replaceAll("ui/src/messages/([a-z]{2})/.*", "$1"))
                .distinct()
                .forEach(language -> assertThat(keysOf(language)).as(language).isEqualTo(english));
    }

    private static Set<String> keysOf(String language) {
        var keys = new TreeSet<String>();
        for (var file : Project.under("ui/src/messages/" + language)) {
            keys.addAll(JSON.readTree(file.text()).propertyNames());
        }
        return keys;
    }
}

package org.opencmcc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmcc.fixture.Folders;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The document from which programs, and the interface's own types, are made.
@Tag("http")
@OnACentre
final class ApiDocumentTest {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .build();

    private static JsonNode document(TestCentre centre) {
        return Http.nobody(centre).get("/api/v1/openapi.json").json();
    }

    /// `-Dopencmcc.golden=update` writes the file anew.
    @Test
    void the_document_is_the_one_that_the_interface_was_made_for(TestCentre centre) throws IOException {
        var sorted = SORTED.treeToValue(document(centre), Object.class);
        var text = SORTED.writeValueAsString(sorted).replace("\r", "").replace("\" : ", "\": ") + "\n";
        var golden = Folders.root().resolve("ui/src/api/openapi.json");
        if ("update".equals(System.getProperty("opencmcc.golden"))) {
            Files.writeString(golden, text);
        }

        assertThat(text)
                .as("the API's document: look at the difference, then run with -Dopencmcc.golden=update")
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void every_operation_says_what_it_is_and_every_answer_that_it_gives(TestCentre centre) {
        var paths = document(centre).path("paths");
        var documented = new TreeSet<String>();
        for (var path : paths.properties()) {
            for (var method : path.getValue().properties()) {
                var operation = method.getValue();
                var name = method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                documented.add(name);
                assertThat(operation.path("summary").asString(""))
                        .as("%s says what it is", name)
                        .isNotBlank();
                assertAnswers(name, operation);
            }
        }
        var served = new TreeSet<String>();
        Endpoints.of(centre).all().stream()
                .filter(e -> !e.path().startsWith("/api/v1/openapi.json"))
                .forEach(e -> served.add(e.toString()));
        assertThat(documented).isEqualTo(served);
    }

    /// Whoever asks these need not be in, and is not told that an account or a password is wrong.
    private static final Set<String> OPEN = Set.of(
            "GET /api/v1/theatre",
            "POST /api/v1/sessions/passkey-challenges",
            "POST /api/v1/enrolments/opening",
            "POST /api/v1/enrolments/acceptance");

    private static final Set<String> FILES =
            Set.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static void assertAnswers(String name, JsonNode operation) {
        var answers = operation.path("responses").propertyNames();
        assertThat(answers).as(name).anyMatch(status -> status.startsWith("2"));
        if (!OPEN.contains(name)) {
            assertThat(answers).as(name).contains("401");
        }
        if (name.contains("{id}")) {
            assertThat(answers).as(name).contains("404");
        }
        if (!name.startsWith("GET")) {
            assertThat(answers).as(name).contains("403");
        }
        for (var answer : operation.path("responses").properties()) {
            var refused = answer.getKey().startsWith("4");
            var given = name.endsWith("/export") ? FILES : Set.of("application/json");
            answer.getValue()
                    .path("content")
                    .propertyNames()
                    .forEach(type -> assertThat(type)
                            .as(name + " " + answer.getKey())
                            .isIn(refused ? Set.of("application/problem+json") : given));
        }
    }

    @Test
    void operations_have_names_of_their_own(TestCentre centre) {
        var names = document(centre)
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.path("operationId").asString())
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-zA-Z]+"));
    }

    /// Shapes are named after their type; two types of one name would be shown as one of them.
    @Test
    void no_two_shapes_share_a_name(TestCentre centre) {
        var types = new HashMap<String, Set<String>>();
        for (var handler : centre.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()) {
            collect(handler.getMethod().getGenericReturnType(), types);
            for (var parameter : handler.getMethod().getGenericParameterTypes()) {
                collect(parameter, types);
            }
        }

        assertThat(types).hasSizeGreaterThan(30);
        assertThat(types.entrySet().stream().filter(e -> e.getValue().size() > 1))
                .isEmpty();
    }

    private static void collect(java.lang.reflect.Type type, Map<String, Set<String>> types) {
        if (type instanceof java.lang.reflect.ParameterizedType parameterized) {
            collect(parameterized.getRawType(), types);
            for (var argument : parameterized.getActualTypeArguments()) {
                collect(argument, types);
            }
        } else if (type instanceof Class<?> known
                && known.isRecord()
                && types.computeIfAbsent(known.getSimpleName(), n -> new TreeSet<>())
                        .add(known.getName())) {
            for (var component : known.getRecordComponents()) {
                collect(component.getGenericType(), types);
            }
        }
    }
}

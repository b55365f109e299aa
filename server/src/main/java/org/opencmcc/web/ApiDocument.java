package org.opencmcc.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Completes the API's document: what each operation is, how one signs in, and every refusal that
/// it can give.
final class ApiDocument implements OpenApiCustomizer {
    private static final String BASE = "/api/v1";
    private static final Set<String> OPEN = Set.of(
            "GET /theatre",
            "POST /sessions",
            "POST /sessions/passkey",
            "POST /sessions/passkey-challenges",
            "POST /issuer-sign-ins",
            "POST /issuer-sign-ins/completions",
            "POST /enrolments/opening",
            "POST /enrolments/acceptance");
    private static final Set<String> SIGNING_IN = Set.of(
            "POST /sessions", "POST /sessions/passkey", "POST /issuer-sign-ins", "POST /issuer-sign-ins/completions");
    private static final Set<String> ROLES_NEEDED = Set.of(
            "POST /imports",
            "POST /register/settlements",
            "POST /claims",
            "POST /enrolments",
            "POST /recoveries",
            "POST /people/{id}/departure",
            "POST /claims/import",
            "POST /claims/{id}/disputes",
            "POST /claims/{id}/disputes/{dispute}/withdrawal",
            "POST /questions",
            "POST /compartments",
            "POST /membership-proposals",
            "POST /membership-proposals/{id}/decision",
            "POST /relabellings",
            "POST /relabellings/{id}/answer",
            "POST /representation-gaps",
            "POST /representation-gaps/{id}/speakers",
            "POST /representation-gaps/{id}/speakers/{speaker}/disputes",
            "PUT /comment-channel",
            "POST /comments/{id}/answer",
            "POST /comment-hand-ins",
            "POST /published-comments/{id}/removal",
            "PUT /delegations/own",
            "POST /delegations/own/statuses",
            "POST /delegations/own/posts",
            "PUT /delegations/own/posts/{id}",
            "POST /delegations/own/secondments",
            "POST /delegations/own/secondments/{id}/steps",
            "POST /delegations/own/keys",
            "POST /admission-objections",
            "POST /admission-objections/{id}/answers",
            "POST /admission-objections/{id}/withdrawal",
            "POST /brokered-shares",
            "POST /brokered-shares/{id}/passings",
            "POST /brokered-shares/{id}/stop");

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                .title("OpenCMCC")
                .version("v1")
                .description("What a coordination centre's pages use, and programs may. What you may not see and what "
                        + "does not exist are answered alike."));
        document.servers(List.of(new Server().url("/").description("The centre that serves this document")));
        document.getComponents()
                .addSecuritySchemes(
                        "session",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("cmcc_session"))
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        problem().forEach(document.getComponents()::addSchemas);
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> complete(method, path.substring(BASE.length()), operation)));
    }

    /// The shape of every refusal. Its problems are left out where there are none.
    private static Map<String, Schema<?>> problem() {
        var read = new LinkedHashMap<String, Schema<?>>();
        ModelConverters.getInstance(true).readAll(ProblemJson.class).forEach(read::put);
        read.values().forEach(schema -> {
            if (schema.getRequired() != null) {
                schema.getRequired().remove("problems");
            }
        });
        return read;
    }

    private static void complete(HttpMethod method, String path, Operation operation) {
        var name = method + " " + path;
        ApiWords.find(name).ifPresent(operation::setSummary);
        operation.setOperationId(idOf(method, path));
        operation.setTags(List.of(path.split("/", -1)[1]));
        if (!OPEN.contains(name)) {
            operation.setSecurity(
                    List.of(new SecurityRequirement().addList("session"), new SecurityRequirement().addList("token")));
        }
        var answers = operation.getResponses();
        answers.values().forEach(path.endsWith("/export") ? ApiDocument::asFile : ApiDocument::asJson);
        refusals(name, method, path, operation).forEach((status, words) -> refuse(answers, status, words));
    }

    /// Made of the operation itself, so that it stays when a method is renamed: `getImportsIdRows`.
    private static String idOf(HttpMethod method, String path) {
        var id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (var word : path.split("[^a-z]+", -1)) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return id.toString();
    }

    private static void asFile(ApiResponse answer) {
        var bytes = new MediaType().schema(new Schema<String>().type("string").format("binary"));
        answer.setContent(new Content().addMediaType("text/csv", bytes).addMediaType(Exports.WORKBOOK, bytes));
    }

    private static void asJson(ApiResponse answer) {
        var content = answer.getContent();
        var any = content == null ? null : content.remove("*/*");
        if (content != null && any != null) {
            content.addMediaType("application/json", any);
        }
    }

    private static Map<String, String> refusals(String name, HttpMethod method, String path, Operation operation) {
        var body = operation.getRequestBody() != null;
        var asked = operation.getParameters() == null
                ? Set.<String>of()
                : operation.getParameters().stream()
                        .filter(parameter -> "query".equals(parameter.getIn()))
                        .map(Parameter::getName)
                        .collect(Collectors.toSet());
        var refusals = new LinkedHashMap<String, String>();
        if (body || !asked.isEmpty()) {
            refusals.put("400", "Not understood; nothing was done");
        }
        if (SIGNING_IN.contains(name)) {
            refusals.put("401", "Wrong account, password, code or passkey, or it must wait");
        } else if (!OPEN.contains(name)) {
            refusals.put("401", "Signed out");
        }
        if (method != HttpMethod.GET) {
            refusals.put(
                    "403", ROLES_NEEDED.contains(name) ? "Not your role, or not from the pages" : "Not from the pages");
        }
        if (path.startsWith("/enrolments/")
                || path.contains("{id}")
                || path.contains("{ref}")
                || asked.contains("list")) {
            refusals.put("404", "Nothing here that you can see");
        }
        if (name.equals("POST /relabellings")) {
            refusals.put("404", "Nothing here that you can see");
        }
        if (method != HttpMethod.GET) {
            conflict(path).ifPresent(words -> refusals.put("409", words));
        }
        if (name.equals("POST /imports") || name.equals("POST /claims/import")) {
            refusals.put("413", "The file is larger than the limit");
        }
        if (path.endsWith("/export")) {
            refusals.put("413", "More rows than a file holds");
        }
        if (asked.contains("format")
                || asked.contains("source")
                || asked.contains("only")
                || asked.contains("side")
                || asked.contains("week")
                || asked.contains("knownAt")
                || (body && !SIGNING_IN.contains(name))) {
            refusals.put("422", "Understood and not accepted: all problems at once");
        }
        return refusals;
    }

    /// Where a command can come too late, or from the wrong side.
    private static Optional<String> conflict(String path) {
        if (path.startsWith("/imports/")) {
            return Optional.of("The import does not stand where this can be done");
        }
        if (path.startsWith("/relabellings") || path.endsWith("/decision")) {
            return Optional.of("It was answered or asked before, or is not for you to answer");
        }
        if (path.startsWith("/brokered-shares/")) {
            return Optional.of("It is the other side's to do, or was stopped");
        }
        if (path.startsWith("/comments/") || path.endsWith("/removal")) {
            return Optional.of("It was answered, asked for or removed before");
        }
        if (path.endsWith("/departure")
                || path.endsWith("/agreement")
                || Stream.of("/break-glass", "/me/issuer/", "/me/tokens").anyMatch(path::startsWith)) {
            return Optional.of("It does not stand where you can do this");
        }
        return path.endsWith("/withdrawal")
                ? Optional.of("It is not yours, or was withdrawn before")
                : Optional.empty();
    }

    private static void refuse(ApiResponses answers, String status, String words) {
        answers.addApiResponse(
                status,
                new ApiResponse()
                        .description(words)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/ProblemJson")))));
    }
}

package org.opencmcc.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A kind of thing that has ids: how one of it is asked for, and the reading that lists the ids that somebody sees.
///
/// @param name   such as `import`
/// @param shown  how its id stands in a request, with `{id}` for the id itself
/// @param never  an id of this kind that nothing ever has
/// @param mostly whether a world with hidden acts is sure to hold one that the readers do not see
record Kind(
        String name,
        String shown,
        String never,
        boolean mostly,
        BiFunction<World, Who, ? extends Iterable<String>> ids) {

    /// Every `id` anywhere in the answer that has the length of a UUID.
    static Kind of(String name, String path) {
        return new Kind(name, "{id}", Things.NEVER, true, (world, who) -> {
            var ids = new TreeSet<String>();
            pages(world, who, path).forEach(page -> collect(page, ids));
            return ids;
        });
    }

    /// What stands in the items of a list, without the ids of other things beside it.
    static Kind inItems(String name, String path, Function<JsonNode, List<JsonNode>> which) {
        return new Kind(name, "{id}", Things.NEVER, true, (world, who) -> {
            var ids = new TreeSet<String>();
            for (var page : pages(world, who, path)) {
                page.path("items").forEach(item -> which.apply(item).forEach(id -> ids.add(id.asString())));
            }
            return ids;
        });
    }

    /// The ids of the items themselves.
    static Kind items(String name, String path) {
        return inItems(name, path, item -> List.of(item.path("id")));
    }

    /// Its ids stand in requests like this, so that nothing else is taken for one.
    Kind shownAs(String text) {
        return new Kind(name, text, never, mostly, ids);
    }

    /// An id of its own shape that nothing has.
    Kind never(String id) {
        return new Kind(name, shown, id, mostly, ids);
    }

    /// A world may well hold none that is hidden.
    Kind notAlways() {
        return new Kind(name, shown, never, false, ids);
    }

    /// How this id stands in a request.
    String shown(String id) {
        return shown.replace("{id}", id);
    }

    /// A list whole: what stands on a later page is not hidden either.
    static List<JsonNode> pages(World world, Who who, String path) {
        var pages = new ArrayList<JsonNode>();
        var template = path.replaceFirst("[?].*", "");
        var next = "";
        do {
            var more = next.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "after=" + Acts.encoded(next);
            var page = world.send(who, Request.of("GET", template, path + more)).json();
            pages.add(page);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return pages;
    }

    private static void collect(JsonNode node, TreeSet<String> ids) {
        if (node.path("id").asString("").length() == Things.NEVER.length()) {
            ids.add(node.path("id").asString());
        }
        node.forEach(child -> collect(child, ids));
    }
}

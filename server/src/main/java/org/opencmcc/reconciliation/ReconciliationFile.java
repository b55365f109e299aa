package org.opencmcc.reconciliation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencmcc.counting.Definitions;

/// `reconciliation.yaml` of a theatre, line by line.
record ReconciliationFile(List<RuleLine> rules, List<GoodsLine> goods) {
    record RuleLine(
            String id,
            ReconciliationRules.By by,
            String name,
            String words,
            @Nullable Map<String, String> setAside) {}

    record GoodsLine(String id, String name, Map<String, List<String>> categories) {}

    ReconciliationRules rules(Definitions definitions) {
        return new ReconciliationRules(
                new ReconciliationRules.Parts(
                        rules.stream()
                                .map(line -> new ReconciliationRules.Rule(
                                        line.id(),
                                        line.by(),
                                        line.name(),
                                        line.words(),
                                        line.setAside() == null ? Map.of() : line.setAside()))
                                .toList(),
                        new GoodsClasses(goods.stream()
                                .map(g -> new GoodsClasses.GoodsClass(g.id(), g.name(), g.categories()))
                                .toList())),
                definitions);
    }
}

package org.opencmcc.reconciliation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencmcc.counting.CountDefinition;
import org.opencmcc.counting.Definitions;
import org.opencmcc.counting.Unit;

/// By which rules two lists of this theatre are held against each other, in their declared order.
public final class ReconciliationRules {
    /// What no rule explains, where the rows behind it are asked for.
    public static final String UNEXPLAINED = "unexplained";

    private final List<Rule> rules;
    private final GoodsClasses goods;
    private final Definitions definitions;

    /// A rule that rows can show.
    public record Rule(String id, By by, String name, String words, Map<String, String> setAside) {
        public Rule {
            setAside = Map.copyOf(setAside);
        }
    }

    /// How a rule finds rows.
    public enum By {
        SET_ASIDE,
        GOODS,
        TWINS,
        LATE,
        DAY_SHIFT
    }

    /// What the theatre says about holding lists against each other.
    record Parts(List<Rule> rules, GoodsClasses goods) {}

    ReconciliationRules(Parts parts, Definitions definitions) {
        this.rules = List.copyOf(parts.rules());
        this.goods = parts.goods();
        this.definitions = definitions;
        for (var rule : rules) {
            for (var definition : rule.setAside().values()) {
                if (definitions.find(definition).isEmpty()) {
                    throw new IllegalArgumentException(
                            "rule " + rule.id() + " sets aside by an unknown definition: " + definition);
                }
            }
        }
    }

    /// In the declared order.
    public List<Rule> shown() {
        return rules;
    }

    public boolean knows(String rule) {
        return rule.equals(UNEXPLAINED) || rules.stream().anyMatch(r -> r.id().equals(rule));
    }

    /// What a class of goods is called.
    public String goodsName(String goods) {
        return this.goods.nameOf(goods);
    }

    /// The class of goods of this name.
    String goodsOf(String name) {
        return goods.named(name);
    }

    GoodsClasses goods() {
        return goods;
    }

    /// The definitions by which both sources count rows.
    List<CountDefinition> comparable(String left, String right) {
        return definitions.all().stream()
                .filter(d -> countsRows(d, left) && countsRows(d, right))
                .toList();
    }

    private boolean countsRows(CountDefinition definition, String source) {
        return definitions
                .findReading(definition, source)
                .filter(reading -> reading.measure() == Unit.ROWS)
                .isPresent();
    }

    Engine engine(String left, String right) {
        var steps = new LinkedHashMap<String, Engine.Step>();
        rules.forEach(rule -> steps.put(rule.id(), step(rule, left, right)));
        return new Engine(steps);
    }

    private Engine.Step step(Rule rule, String left, String right) {
        var bothKnown = goods.knows(left) && goods.knows(right);
        return switch (rule.by()) {
            case SET_ASIDE ->
                SetAside.byDefinition(
                        rule.id(),
                        rule.setAside().containsKey(left) || rule.setAside().containsKey(right));
            case GOODS -> new SetAside(rule.id(), goods.onlyIn(left, right), goods.onlyIn(right, left), bothKnown);
            case TWINS -> new Twins(rule.id());
            case LATE -> new LateCorrections(rule.id());
            case DAY_SHIFT -> new DayShift(rule.id());
        };
    }
}

package org.tongxing.monitoring.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The summary table (汇总表) of a round: a total, and the same children by population, sex and age. */
public record SummaryTable(List<SummaryRow> rows) {

    /** Key of the row of all children. */
    public static final String TOTAL = "TOTAL";

    private static final Map<String, String> DIMENSIONS =
            Map.of(TOTAL, "合计", "POPULATION", "所属人群", "SEX", "性别", "AGE", "年龄段");
    private static final Map<String, String> CATEGORIES =
            Map.of(TOTAL, "全部", "MONITORED", "监测摸排对象", "STATISTICAL", "统计分析对象", "PENDING", "待满六个月", "1", "男", "2", "女");

    /** Name of a dimension as people read it. */
    public static String dimension(SummaryRow row) {
        return DIMENSIONS.getOrDefault(row.dimension(), row.dimension());
    }

    /** Name of a category as people read it. */
    public static String category(SummaryRow row) {
        if (row.dimension().equals("AGE")) {
            return AgeBand.valueOf(row.category()).label();
        }
        return CATEGORIES.getOrDefault(row.category(), "未填");
    }

    /** 表间勾稽: what does not foot, a sentence each; empty when the table may be signed. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        rows.stream().filter(row -> !row.foots()).forEach(row -> faults.add(sentence(row)));
        total().ifPresent(total -> rows.stream()
                .filter(row -> !row.dimension().equals(TOTAL))
                .collect(Collectors.groupingBy(SummaryRow::dimension))
                .values()
                .forEach(parts -> addUp(parts, total, faults)));
        return List.copyOf(faults);
    }

    private Optional<SummaryRow> total() {
        return rows.stream().filter(row -> row.dimension().equals(TOTAL)).findFirst();
    }

    private static void addUp(List<SummaryRow> parts, SummaryRow total, List<String> faults) {
        String name = dimension(parts.get(0));
        check(name + "各项期初", parts, SummaryRow::beginning, total.beginning(), faults);
        check(name + "各项新增", parts, SummaryRow::added, total.added(), faults);
        check(name + "各项减少", parts, SummaryRow::departed, total.departed(), faults);
        check(name + "各项期末", parts, SummaryRow::ending, total.ending(), faults);
    }

    private static void check(
            String name, List<SummaryRow> parts, ToLongFunction<SummaryRow> column, long total, List<String> faults) {
        long sum = parts.stream().mapToLong(column).sum();
        if (sum != total) {
            faults.add("%s之和%d与合计%d不符".formatted(name, sum, total));
        }
    }

    private static String sentence(SummaryRow row) {
        return "%s“%s”：期初%d＋新增%d＋转入%d－减少%d－转出%d，与期末%d不符"
                .formatted(
                        dimension(row),
                        category(row),
                        row.beginning(),
                        row.added(),
                        row.movedIn(),
                        row.departed(),
                        row.movedOut(),
                        row.ending());
    }
}

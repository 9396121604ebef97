package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Areas;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.domain.SummaryRow;
import org.tongxing.monitoring.domain.SummaryTable;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.monitoring.persistence.JdbcCommunities.Counts;
import org.tongxing.monitoring.persistence.JdbcCommunities.Part;
import org.tongxing.monitoring.persistence.JdbcDepartmentLists;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.monitoring.persistence.JdbcUnseen;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.TaskCards;

/** What the forms of a round say: figures by community, never a name but in part. */
@Component
@Transactional(readOnly = true)
public class DescribeRound {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final AreaCode EVERYWHERE = new AreaCode("44");

    private final JdbcRounds rounds;
    private final JdbcCommunities communities;
    private final JdbcUnseen unseen;
    private final JdbcDepartmentLists lists;
    private final Areas areas;
    private final TaskCards names;
    private final Clock clock;

    DescribeRound(
            JdbcRounds rounds,
            JdbcCommunities communities,
            JdbcUnseen unseen,
            JdbcDepartmentLists lists,
            Areas areas,
            TaskCards names,
            Clock clock) {
        this.rounds = rounds;
        this.communities = communities;
        this.unseen = unseen;
        this.lists = lists;
        this.areas = areas;
        this.names = names;
        this.clock = clock;
    }

    /** 2026年下半年动态更新（440106 天河区），统计时点2026年12月31日. */
    public String roundLine(CaseReference reference) {
        Round round = rounds.find(reference);
        return "%s（%s），统计时点%s"
                .formatted(
                        round.label(),
                        name(round.county()),
                        round.referenceDay().format(DAY));
    }

    /** The head of a community's form. */
    public Map<String, Object> community(CaseReference reference) {
        Part part = communities.find(reference);
        Counts counts = communities.counts(part.round(), part.community()).get(0);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("roundLine", roundLine(part.round()));
        shown.put("communityLine", name(part.community()));
        shown.put(
                "countsLine",
                "总数%d名，已核对%d名，未核对%d名。".formatted(counts.total(), counts.total() - counts.open(), counts.open()));
        shown.put("returnLine", part.returnReason() == null ? "" : "退回意见：" + part.returnReason());
        shown.put("pageLink", "/rounds/" + reference);
        return shown;
    }

    /** Figures of a township's communities. */
    public Map<String, Object> township(CaseReference round, AreaCode township) {
        List<Counts> counts = communities.counts(round, township);
        Map<AreaCode, String> called =
                areas.names(counts.stream().map(Counts::community).toList(), LocalDate.now(clock));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("roundLine", roundLine(round));
        shown.put(
                "progressLine",
                "%s：%d个村（社区），共%d名儿童。"
                        .formatted(
                                name(township),
                                counts.size(),
                                counts.stream().mapToLong(Counts::total).sum()));
        shown.put("communities", counts.stream().map(one -> row(one, called)).toList());
        shown.put("unseen", unseen(round, township, called));
        shown.put("returnedChoices", choices(counts, called));
        return shown;
    }

    /** How far a county's round has come. */
    public Map<String, Object> county(CaseReference reference) {
        List<Part> parts = communities.of(reference);
        long merged =
                parts.stream().filter(part -> part.state().equals("MERGED")).count();
        List<Counts> counts = communities.counts(reference, EVERYWHERE);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("roundLine", roundLine(reference));
        shown.put(
                "progressLine",
                "%d个村（社区）%s，核对儿童%d名。"
                        .formatted(
                                parts.size(),
                                merged == 0 ? "" : "（其中" + merged + "个已并入）",
                                counts.stream().mapToLong(Counts::total).sum()));
        shown.put("listsLine", listsLine(reference));
        return shown;
    }

    /** A row of the summary table as people read it. */
    public static Map<String, Object> row(SummaryRow row) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("dimension", SummaryTable.dimension(row));
        shown.put("category", SummaryTable.category(row));
        shown.put("beginning", row.beginning());
        shown.put("added", row.added());
        shown.put("movedIn", row.movedIn());
        shown.put("departed", row.departed());
        shown.put("movedOut", row.movedOut());
        shown.put("ending", row.ending());
        shown.put("foots", row.foots() ? "平" : "不平");
        return shown;
    }

    /** Name of an area, or its code where it has none today. */
    public String name(AreaCode area) {
        return areas.fullName(area, LocalDate.now(clock));
    }

    private String listsLine(CaseReference round) {
        String given = lists.of(round).stream()
                .map(list -> "%s%d条（%s）"
                        .formatted(
                                list.department().label(),
                                list.entries(),
                                list.receivedOn().format(DAY)))
                .collect(Collectors.joining("、"));
        return given.isEmpty() ? "各部门尚未提供底册。" : "已提供底册：" + given + "。";
    }

    private List<Map<String, Object>> unseen(CaseReference reference, AreaCode township, Map<AreaCode, String> called) {
        Round round = rounds.find(reference);
        List<JdbcUnseen.Unseen> sample =
                unseen.sample(reference, township, round.referenceDay().minusYears(1));
        Map<ChildId, String> masked = sample.isEmpty()
                ? Map.of()
                : names.maskedNames(
                        sample.stream().map(JdbcUnseen.Unseen::child).collect(Collectors.toSet()));
        return sample.stream()
                .map(one -> Map.<String, Object>of(
                        "community",
                                called.getOrDefault(
                                        one.community(), one.community().value()),
                        "childId", one.child().value(),
                        "name", masked.getOrDefault(one.child(), ""),
                        "seen", one.lastSeen() == null ? "没有记录" : one.lastSeen().format(DAY)))
                .toList();
    }

    private static List<Map<String, String>> choices(List<Counts> counts, Map<AreaCode, String> called) {
        return counts.stream()
                .map(one -> Map.of(
                        "label",
                                called.getOrDefault(
                                        one.community(), one.community().value()),
                        "value", one.community().value()))
                .toList();
    }

    private static Map<String, Object> row(Counts counts, Map<AreaCode, String> called) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(
                "name",
                called.getOrDefault(counts.community(), counts.community().value()));
        row.put("total", counts.total());
        row.put("unchanged", counts.unchanged());
        row.put("changed", counts.changed());
        row.put("added", counts.added());
        row.put("left", counts.left());
        row.put("home", counts.home());
        row.put("phone", counts.phone());
        row.put("schoolList", counts.schoolList());
        row.put("data", counts.data());
        return row;
    }
}

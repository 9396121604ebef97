package org.tongxing.visit.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a visitor filled in after a visit (走访记录), before any rule has looked at it. Codes are as sent. */
public record VisitReport(
        @Nullable LocalDate visitedAt,
        @Nullable String mode,
        @Nullable String place,
        @Nullable String companions,
        boolean childSeen,
        boolean spokeAlone,
        boolean guardianPresent,
        @Nullable String childWish,
        Map<String, String> observations,
        @Nullable String changes,
        boolean danger,
        boolean neglect,
        @Nullable String actionsTaken,
        @Nullable String findings,
        Collection<String> needs,
        @Nullable String proposedGrade,
        Collection<String> alsoSeen,
        @Nullable String note) {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("visitedAt", "走访日期"),
            Map.entry("mode", "走访方式"),
            Map.entry("place", "走访地点"),
            Map.entry("companions", "同行走访人"),
            Map.entry("childSeen", "当面见到儿童"),
            Map.entry("spokeAlone", "与儿童单独交谈"),
            Map.entry("guardianPresent", "监护人在场"),
            Map.entry("childWish", "儿童的意见"),
            Map.entry("livingConditions", "居住环境"),
            Map.entry("dailyCare", "生活照料"),
            Map.entry("healthAndMedication", "健康和用药"),
            Map.entry("schooling", "就学出勤"),
            Map.entry("psychology", "心理和行为"),
            Map.entry("guardianCare", "监护情况"),
            Map.entry("changes", "上次以来的变化"),
            Map.entry("danger", "发现险情"),
            Map.entry("neglect", "监护人不依法履行监护职责"),
            Map.entry("actionsTaken", "已采取的措施"),
            Map.entry("findings", "走访发现"),
            Map.entry("needs", "服务需求"),
            Map.entry("proposedGrade", "建议风险等级"),
            Map.entry("alsoSeen", "同时见到的其他儿童"),
            Map.entry("note", "备注"));

    /** The six sides of a child's life that a visitor looks at, by key. */
    public static final List<String> OBSERVATIONS =
            List.of("livingConditions", "dailyCare", "healthAndMedication", "schooling", "psychology", "guardianCare");
}

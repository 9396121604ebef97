package org.tongxing.register.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxing.register.process.SubmittedAnswers;
import org.tongxing.workflow.Submission;

/** What people propose on the page 查阅、更正与撤销. */
final class Proposals {

    static final ChangeProposal.Family NOBODY = new ChangeProposal.Family(null, null, null, null, null, false);

    private Proposals() {}

    /** The father asks, as he is registered. */
    static ChangeProposal.Family father() {
        return new ChangeProposal.Family("王建国", "PARENT", "身份证、户口簿", LocalDate.of(2026, 11, 23), "IN_PERSON", true);
    }

    /** Staff has found a mistake. */
    static ChangeProposal correction(Map<String, ? extends @Nullable Object> values) {
        return new ChangeProposal(
                "CORRECT",
                "STAFF",
                NOBODY,
                "核对户口簿时发现",
                "户口簿",
                null,
                List.copyOf(values.keySet()),
                new SubmittedAnswers(new Submission(new LinkedHashMap<>(values))));
    }

    /** Staff proposes something else. */
    static ChangeProposal byStaff(String kind, @Nullable String other) {
        return new ChangeProposal(kind, "STAFF", NOBODY, "摸排核对时发现", null, other, List.of(), none());
    }

    /** A member of the family asks for something. */
    static ChangeProposal byFamily(String kind, ChangeProposal.Family family) {
        return new ChangeProposal(kind, "FAMILY", family, "想了解登记的内容", null, null, List.of(), none());
    }

    private static SubmittedAnswers none() {
        return new SubmittedAnswers(new Submission(Map.of()));
    }
}

package org.tongxing.register.application;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.TimelineSource;
import org.tongxing.register.domain.ChangeDecision;
import org.tongxing.register.domain.ChangeResult;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.WrittenAnswer;
import org.tongxing.register.persistence.RecordChanges;
import org.tongxing.shared.ChildId;

/** What the dossier tells of requests about a registration: which fields, never their values. */
@Component
class ChangeTimeline implements TimelineSource {

    private final RecordChanges changes;

    ChangeTimeline(RecordChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<TimelineEntry> of(ChildId child) {
        return changes.of(child).stream()
                .flatMap(change -> entries(change).stream())
                .toList();
    }

    private static List<TimelineEntry> entries(RecordChange change) {
        String text = change.reference() + " · " + change.title()
                + (change.other() == null ? "" : "（" + change.child() + "、" + change.other() + "）");
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry(
                change.proposedOn(), "提出查阅更正", text + " · " + change.source().label()));
        ChangeDecision decision = change.decision();
        if (decision != null) {
            entries.add(new TimelineEntry(
                    decision.on(), change.result().map(ChangeResult::label).orElseThrow(), text));
        }
        WrittenAnswer answer = change.answer();
        if (answer != null) {
            entries.add(new TimelineEntry(
                    answer.on(),
                    "书面答复申请人",
                    change.reference() + " · " + answer.method().label()));
        }
        return entries;
    }
}

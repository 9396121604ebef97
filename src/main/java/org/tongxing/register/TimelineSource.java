package org.tongxing.register;

import java.util.List;
import org.tongxing.shared.ChildId;

/** A module's part of what a child's dossier tells in time. */
public interface TimelineSource {

    /** What happened to a child, in any order. */
    List<TimelineEntry> of(ChildId child);
}
